package evenfall.protocol;

import static java.util.Locale.ROOT;

import evenfall.referral.Allowance;
import evenfall.referral.Priority;
import evenfall.referral.ReferralState;
import evenfall.referral.ReferralTimes;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Reads {@code times.yaml}. */
final class TimesReader {

    private TimesReader() {}

    static ReferralTimes read(YamlNode file) {
        file.only("states", "escalation");
        var states = file.at("states")
                .only(Stream.of(ReferralState.values())
                        .filter(it -> !it.isOver())
                        .map(ReferralState::name)
                        .toArray(String[]::new));
        Map<ReferralState, Map<Priority, Allowance>> times = new EnumMap<>(ReferralState.class);
        for (var state : ReferralState.values()) {
            if (!state.isOver()) {
                times.put(state, allowances(states.at(state.name())));
            }
        }
        return new ReferralTimes(times, allowances(file.at("escalation")));
    }

    private static Map<Priority, Allowance> allowances(YamlNode node) {
        var names = Stream.of(Priority.values()).map(it -> it.name().toLowerCase(ROOT));
        node.only(names.toArray(String[]::new));
        Map<Priority, Allowance> allowances = new EnumMap<>(Priority.class);
        for (var priority : Priority.values()) {
            allowances.put(priority, node.at(priority.name().toLowerCase(ROOT)).as(Allowance::parse));
        }
        return allowances;
    }
}
