package evenfall.portal.staff;

import evenfall.portal.security.Staff;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Lets members of staff in. An unknown address, a wrong passphrase, a disabled account and one that was tried too often
 * all take as long and get the same answer.
 */
@Component
class SignIn implements AuthenticationProvider {

    private final Accounts accounts;

    private final PasswordEncoder encoder;

    private final String nobodysHash;

    SignIn(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode("whatever a stranger types is compared with this");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var account = accounts.find(attempt.getName().strip().toLowerCase(Locale.ROOT));
        var passphrase = new Passphrase(String.valueOf(attempt.getCredentials()));
        boolean right = passphrase.text().length() <= 2 * Passphrase.LONGEST
                && encoder.matches(
                        passphrase.text(), account.map(Account::passphraseHash).orElse(nobodysHash));
        if (!right) {
            account.filter(Account::open).ifPresent(accounts::turnAway);
            throw refused();
        }
        return account.filter(Account::open)
                .flatMap(accounts::signIn)
                .map(SignIn::token)
                .orElseThrow(SignIn::refused);
    }

    private static Authentication token(Staff staff) {
        var permissions =
                staff.role().permissions().stream().map(it -> (GrantedAuthority) new SimpleGrantedAuthority(it.name()));
        var passphrase = FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY);
        return UsernamePasswordAuthenticationToken.authenticated(
                staff, null, Stream.concat(permissions, Stream.of(passphrase)).toList());
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("Not let in");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
