package evenfall.portal.worklist;

import evenfall.assessment.Level;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which cases somebody wants to see.
 *
 * @param owner somebody in particular, in place of the scope
 * @param levels of which level; none is all
 */
public record Filter(
        Tab tab,
        Scope scope,
        @Nullable UUID owner,
        Set<Level> levels,
        boolean overdue,
        @Nullable String language,
        @Nullable String protocol) {

    public Filter {
        levels = Set.copyOf(levels);
    }

    static Filter of(Scope scope) {
        return new Filter(Tab.CLINIC, scope, null, Set.of(), false, null, null);
    }

    public Filter in(Tab other) {
        return new Filter(other, scope, owner, levels, overdue, language, protocol);
    }

    public Filter of(Tab other, Scope otherScope) {
        return new Filter(other, otherScope, null, levels, overdue, language, protocol);
    }

    /** Only those of one level that are our turn. */
    public Filter only(Level level) {
        return new Filter(Tab.CLINIC, scope, owner, EnumSet.of(level), false, language, protocol);
    }

    /** Only those of our turn that are overdue. */
    public Filter onlyOverdue() {
        return new Filter(Tab.CLINIC, scope, owner, Set.of(), true, language, protocol);
    }

    public Filter without() {
        return new Filter(tab, scope, null, Set.of(), false, null, null);
    }

    /** Whether anything but tab and scope is asked for. */
    public boolean narrows() {
        return owner != null || !levels.isEmpty() || overdue || language != null || protocol != null;
    }

    /** Everything that is asked for, as it stands in an address. */
    public String query() {
        var address =
                UriComponentsBuilder.newInstance().queryParam("tab", tab.code()).queryParam("scope", scope.code());
        if (owner != null) {
            address.queryParam("owner", owner);
        }
        Stream.of(Level.values())
                .filter(levels::contains)
                .forEach(it -> address.queryParam("level", it.name().toLowerCase(Locale.ROOT)));
        if (overdue) {
            address.queryParam("overdue", "yes");
        }
        if (language != null) {
            address.queryParam("language", language);
        }
        if (protocol != null) {
            address.queryParam("protocol", protocol);
        }
        return address.encode().build().toUriString().substring(1);
    }

    /** Where the list stands that shows this. */
    public String address() {
        return "/cases?" + query();
    }
}
