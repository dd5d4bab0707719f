package evenfall.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/sample")
class SamplePages {

    @PostMapping("/form")
    int form(@RequestParam String words) {
        return words.length();
    }

    @PostMapping("/body")
    int body(@RequestBody String words) {
        return words.length();
    }

    @PostMapping("/stream")
    int stream(HttpServletRequest request) throws IOException {
        return request.getInputStream().readAllBytes().length;
    }

    /** Nothing listens on port 1. */
    @RequestMapping("/away")
    void away() {
        JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://localhost:1/none"))
                .sql("select 1")
                .query()
                .singleRow();
    }

    @GetMapping("/mistake")
    void mistake() {
        throw new IllegalStateException("the patient said so");
    }
}
