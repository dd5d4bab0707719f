package evenfall.portal.person;

import org.springframework.data.repository.Repository;

/** Everybody who has more than one case. */
interface Persons extends Repository<Person, PersonKey> {

    Person save(Person person);
}
