package evenfall.portal.worklist;

import evenfall.privacy.Confidential;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How somebody names a view, and with whom it is shared.
 *
 * @param list what the list is asked for
 */
record ViewForm(
        @NotBlank @Size(max = 60) String name,
        @Nullable Boolean shared,
        String list,
        @Nullable Integer version) {

    ViewForm {
        name = Objects.requireNonNullElse(name, "").strip();
        shared = Objects.requireNonNullElse(shared, false);
        list = Lists.clean(Objects.requireNonNullElse(list, ""));
        version = Objects.requireNonNullElse(version, 0);
    }

    static ViewForm of(ViewLine view) {
        return new ViewForm(view.name().text(), view.shared(), view.filters(), view.version());
    }

    ViewForm on(int newVersion) {
        return new ViewForm(name, shared, list, newVersion);
    }

    Confidential toName() {
        return new Confidential(name);
    }

    boolean isShared() {
        return Boolean.TRUE.equals(shared);
    }

    int seenVersion() {
        return Objects.requireNonNullElse(version, 0);
    }
}
