package evenfall.local.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A service that the demo clinic refers to. All of them are invented.
 *
 * @param says what an administrator fills in, by the name of the field
 */
record NearbyService(Map<String, String> says) {

    static final List<NearbyService> ALL = List.of(
            new NearbyService(Map.of(
                    "serviceName", "Sleep Centre Linden Hill",
                    "specialty", "Neurology and sleep medicine",
                    "pathways", "P5, P15",
                    "namedNeeds",
                            "ferritin, iron-saturation, medicine-list, earlier-treatments, augmentation, sleepiness-driving",
                    "needs", "Sleep diary of two weeks, if there is one",
                    "preferred", "MAIL",
                    "reachMail", "referrals@sleep.example",
                    "letterLanguage", "en",
                    "remark", "New patients on Tuesdays and Thursdays.")),
            new NearbyService(Map.of(
                    "serviceName", "Vein and Artery Clinic Riverside",
                    "specialty", "Vascular medicine",
                    "pathways", "P4",
                    "namedNeeds", "medicine-list, smoking, kidney-function",
                    "needs", "Ankle pulses as you felt them",
                    "preferred", "PHONE",
                    "reachPhone", "+00 555 0144",
                    "letterLanguage", "en")),
            new NearbyService(Map.of(
                    "serviceName", "Clínica de Hierro Santa Lumbre",
                    "specialty", "Haematology, iron infusions",
                    "pathways", "P6",
                    "namedNeeds", "ferritin, iron-saturation, haemoglobin, inflammation, weight, pregnancy-week",
                    "preferred", "MAIL",
                    "reachMail", "derivaciones@hierro.example",
                    "letterLanguage", "es",
                    "spoken", "Spanish, English")),
            new NearbyService(Map.of(
                    "serviceName", "Family Practice Meadow Lane",
                    "specialty", "Primary care",
                    "pathways", "P13, P14",
                    "namedNeeds", "medicine-list",
                    "preferred", "ADDRESS",
                    "reachAddress", "1 Meadow Lane, Sampletown",
                    "letterLanguage", "uk",
                    "spoken", "Ukrainian, English")));

    void enter(Browser administrator) throws IOException {
        administrator.open("/services/new").send(says);
    }
}
