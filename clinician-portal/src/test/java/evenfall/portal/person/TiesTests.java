package evenfall.portal.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import evenfall.access.Role;
import evenfall.portal.security.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TiesTests {

    static final UUID CLINIC = UUID.randomUUID();

    static final Staff DANA = new Staff(CLINIC, UUID.randomUUID(), "Dana Moss", Role.CLINICIAN);

    UUID a = UUID.fromString("0a000000-0000-0000-0000-000000000000");

    UUID b = UUID.fromString("8b000000-0000-0000-0000-000000000000");

    UUID c = UUID.fromString("fc000000-0000-0000-0000-000000000000");

    UUID d = UUID.fromString("0d000000-0000-0000-0000-000000000000");

    @Test
    void pairIsTheSameEitherWayRoundAndInTheOrderOfTheDatabase() {
        assertThat(new Pair(b, a)).isEqualTo(new Pair(a, b));
        assertThat(new Pair(c, a).one()).as("numbers have no sign there").isEqualTo(a);
    }

    @Test
    void whoeverIsTiedOverOthersIsOnePerson() {
        var ties = Ties.of(List.of(judged(a, b, 1, Judgement.SAME), judged(c, b, 1, Judgement.SAME)));
        assertThat(ties.personOf(a)).containsExactlyInAnyOrder(a, b, c);
        assertThat(ties.personOf(d)).containsExactly(d);
    }

    @Test
    void ofEachPairTheLatestCountsInWhateverOrderItIsRead() {
        var ties = Ties.of(List.of(judged(a, b, 2, Judgement.UNDONE), judged(a, b, 1, Judgement.SAME)));
        assertThat(ties.personOf(a)).containsExactly(a);
        assertThat(ties.version(new Pair(b, a))).isEqualTo(2);
        assertThat(ties.standing()).isEmpty();
    }

    @Test
    void undoingATieLeavesOnEitherSideWhatWasThereBefore() {
        var ties = Ties.of(List.of(
                        judged(a, b, 1, Judgement.SAME),
                        judged(c, d, 1, Judgement.SAME),
                        judged(b, c, 1, Judgement.SAME)))
                .with(judged(b, c, 2, Judgement.UNDONE));
        assertThat(ties.personOf(a)).containsExactlyInAnyOrder(a, b);
        assertThat(ties.personOf(d)).containsExactlyInAnyOrder(c, d);
    }

    @Test
    void whatIsJudgedAboutOneHoldsForTheWholePerson() {
        var ties = Ties.of(List.of(judged(a, b, 1, Judgement.SAME), judged(b, d, 1, Judgement.DIFFERENT)));
        assertThat(ties.apartFrom(ties.personOf(a))).containsExactly(d);
        assertThat(ties.apartFrom(Set.of(c))).isEmpty();
        refuses(ties, a, d, Judgement.SAME);
    }

    @Test
    void nobodyIsBothOnePersonAndTwo() {
        var ties = Ties.of(List.of(judged(a, b, 1, Judgement.SAME), judged(b, c, 1, Judgement.SAME)));
        refuses(ties, a, c, Judgement.DIFFERENT);
        refuses(ties, a, c, Judgement.SAME);
        refuses(ties, a, c, Judgement.UNDONE);
        ties.check(new Pair(a, b), Judgement.UNDONE);
        ties.check(new Pair(a, d), Judgement.DIFFERENT);
    }

    private static void refuses(Ties ties, UUID one, UUID other, Judgement judgement) {
        assertThatExceptionOfType(JudgementRefused.class).isThrownBy(() -> ties.check(new Pair(one, other), judgement));
    }

    private static PersonLink judged(UUID one, UUID other, int version, Judgement judgement) {
        return new PersonLink(CLINIC, new Pair(one, other), version, judgement, DANA, Instant.EPOCH);
    }
}
