package evenfall.portal.staff;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where people are signed in. */
@Component
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Signs somebody out everywhere. It is done by hand because Spring Session would do it in a transaction of its own,
     * and people would be out before their role has changed, or stay in when that failed.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(StaffKey of) {
        jdbc.sql("delete from clinic.spring_session where principal_name = ?")
                .param(of.id().toString())
                .update();
    }
}
