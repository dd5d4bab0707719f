package evenfall.portal.worklist;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads which cases to show from an address. */
@Component
class ShownByCode implements Converter<String, Shown> {

    @Override
    public Shown convert(String code) {
        return Shown.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
