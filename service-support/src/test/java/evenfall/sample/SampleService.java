package evenfall.sample;

import evenfall.support.privacy.EncryptedColumns;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** A service with nothing of its own. */
@SpringBootApplication
@Import(EncryptedColumns.class)
class SampleService {

    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(pages -> pages.anyRequest().permitAll())
                .csrf(CsrfConfigurer::disable)
                .build();
    }
}
