package evenfall.intake.handover;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The letter as a file to keep. */
@Component
class LetterDownload implements View {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (model == null || !(model.get("pdf") instanceof byte[] pdf)) {
            throw new IllegalStateException("There is no letter");
        }
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("referral-%s.pdf".formatted(model.get("name")))
                        .build()
                        .toString());
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
