package evenfall.portal.referral;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.portal.casefile.OpenCase;
import evenfall.portal.directory.ServiceEntry;
import evenfall.portal.reading.CarriedReading;
import evenfall.protocol.Pathway;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who writes a letter needs to see beside it.
 *
 * @param pathway by which the patient is referred
 * @param carried what the letter must carry because of that, with what is there of it
 * @param open the ids of the pathways that are open
 * @param confirmed whether a clinician has confirmed any finding yet
 */
record LetterSheet(@Nullable Pathway pathway, List<CarriedReading> carried, Set<String> open, boolean confirmed) {

    LetterSheet {
        carried = List.copyOf(carried);
        open = Set.copyOf(open);
    }

    static LetterSheet of(OpenCase about, LetterText text) {
        var reading = about.reading();
        var pathway =
                Optional.ofNullable(text.pathway()).flatMap(reading.protocol().handbook()::pathway);
        return new LetterSheet(
                pathway.orElse(null),
                pathway.map(reading::carried).orElse(List.of()),
                about.referable().stream().map(it -> it.pathway().id()).collect(toUnmodifiableSet()),
                about.isAnythingConfirmed());
    }

    /** The services of these that take patients by the pathway of the letter, or by any open one where it has none. */
    Set<String> wanted() {
        return pathway == null ? open : Set.of(pathway.id());
    }

    /** In which a letter can be written. */
    public List<String> languages() {
        return ServiceEntry.LETTER_LANGUAGES;
    }
}
