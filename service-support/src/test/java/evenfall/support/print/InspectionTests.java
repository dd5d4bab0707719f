package evenfall.support.print;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import evenfall.support.print.Inspection.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;

class InspectionTests {

    @Test
    void reportIsFit() {
        assertThat(Inspection.of(Press.pdf("<html><body><h1>Report</h1><p>Iron</p></body></html>")))
                .isEqualTo(Verdict.FIT);
    }

    @Test
    void linkToAPageIsNoHarm() throws IOException {
        assertThat(Inspection.of(made(pdf -> {
                    var link = new PDAnnotationLink();
                    var action = new PDActionURI();
                    action.setURI("https://clinic.example");
                    link.setAction(action);
                    pdf.getPage(0).getAnnotations().add(link);
                })))
                .isEqualTo(Verdict.FIT);
    }

    @Test
    void scriptIsRefusedWhereverItStands() throws IOException {
        assertThat(Inspection.of(made(
                        pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')")))))
                .isEqualTo(Verdict.ACTIVE);
        assertThat(Inspection.of(made(pdf -> {
                    var link = new PDAnnotationLink();
                    link.setAction(new PDActionJavaScript("app.alert('hello')"));
                    pdf.getPage(0).getAnnotations().add(link);
                })))
                .isEqualTo(Verdict.ACTIVE);
    }

    @Test
    void programThatIsStartedIsRefused() throws IOException {
        assertThat(Inspection.of(made(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionLaunch()))))
                .isEqualTo(Verdict.ACTIVE);
    }

    @Test
    void fileInTheFileIsRefused() throws IOException {
        assertThat(Inspection.of(made(pdf -> {
                    var file = new PDComplexFileSpecification();
                    file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(new byte[] {1})));
                    var files = new PDEmbeddedFilesNameTreeNode();
                    files.setNames(Map.of("other.exe", file));
                    var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
                    names.setEmbeddedFiles(files);
                    pdf.getDocumentCatalog().setNames(names);
                })))
                .isEqualTo(Verdict.ACTIVE);
    }

    @Test
    void passwordIsRefused() throws IOException {
        assertThat(Inspection.of(made(
                        pdf -> pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission())))))
                .isEqualTo(Verdict.ENCRYPTED);
    }

    @Test
    void whatIsNoPdfIsRefused() {
        assertThat(Inspection.of("<html></html>".getBytes(US_ASCII))).isEqualTo(Verdict.NO_PDF);
        assertThat(Inspection.of("%PDF-1.7 and nothing else".getBytes(US_ASCII)))
                .isEqualTo(Verdict.NO_PDF);
        assertThat(Inspection.of(new byte[0])).isEqualTo(Verdict.NO_PDF);
        assertThat(Inspection.of(new byte[Inspection.MOST_BYTES + 1])).isEqualTo(Verdict.TOO_LARGE);
    }

    @Test
    void listThatWouldBurstIsNotUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(packed)) {
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                packing.write(zeros);
            }
        }
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\n"
                .formatted(packed.size())
                .getBytes(US_ASCII));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes("\nendstream\nendobj\ntrailer<</Root 2 0 R>>".getBytes(US_ASCII));
        assertThat(Inspection.of(pdf.toByteArray())).isEqualTo(Verdict.NO_PDF);
    }

    private interface Making {

        void change(PDDocument pdf) throws IOException;
    }

    private static byte[] made(Making making) throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            making.change(pdf);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
