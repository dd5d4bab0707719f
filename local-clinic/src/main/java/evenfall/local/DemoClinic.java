package evenfall.local;

import evenfall.local.demo.Colleague;
import evenfall.support.database.SetupSettings.Administrator;
import evenfall.support.database.SetupSettings.Clinic;
import java.time.ZoneId;
import java.util.List;

/** The clinic that is founded on the first start. All of it is invented. */
interface DemoClinic {

    Clinic CLINIC = new Clinic(
            "demo",
            "Evenfall Demo Clinic",
            List.of("en", "uk", "es"),
            ZoneId.systemDefault(),
            "112",
            "0800 000 000 (demo)",
            "0800 000 001 (demo)",
            "Monday to Friday, 8:00 to 17:00");

    String MAIL = "clinic@evenfall.example";

    Administrator ADMINISTRATOR =
            new Administrator(Colleague.ADMINISTRATOR.fullName(), Colleague.ADMINISTRATOR.email());
}
