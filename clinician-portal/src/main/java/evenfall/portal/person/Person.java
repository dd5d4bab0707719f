package evenfall.portal.person;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody of whom there is more than one case. Who it is stands in the cases. */
@Entity
@Table(schema = "clinic", name = "person")
class Person {

    @EmbeddedId
    private PersonKey key;

    private Instant knownAt;

    protected Person() {}

    Person(PersonKey key, Instant knownAt) {
        this.key = key;
        this.knownAt = knownAt;
    }

    PersonKey key() {
        return key;
    }

    Instant knownAt() {
        return knownAt;
    }
}
