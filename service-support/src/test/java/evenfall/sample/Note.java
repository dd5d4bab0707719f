package evenfall.sample;

import evenfall.privacy.Confidential;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "sample")
class Note {

    @Id
    private int id;

    private @Nullable Confidential words;

    protected Note() {}

    Note(int id, @Nullable Confidential words) {
        this.id = id;
        this.words = words;
    }

    @Nullable
    Confidential words() {
        return words;
    }
}
