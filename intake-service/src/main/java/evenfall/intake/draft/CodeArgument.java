package evenfall.intake.draft;

import evenfall.envelope.ResumeCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the patient's code to every page that asks for one, and has the device remember it a while longer. */
@Component
class CodeArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final CodeCookie cookie;

    CodeArgument(CodeCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ResumeCode.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest exchange,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(exchange.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(exchange.getNativeResponse(HttpServletResponse.class));
        var code = cookie.read(request).orElseThrow(NoDraftHere::new);
        cookie.give(code, response);
        return code;
    }
}
