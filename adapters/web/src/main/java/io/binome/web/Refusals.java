package io.binome.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;

/** Says kindly, in the reader's language, what cannot be done. */
@ControllerAdvice(basePackageClasses = Playground.class)
final class Refusals {

    @ExceptionHandler(Lost.class)
    ModelAndView lost(Locale locale) {
        return notice(HttpStatus.NOT_FOUND, "notice.lost", locale);
    }

    @ExceptionHandler({TooLong.class, MaxUploadSizeExceededException.class})
    ModelAndView tooLong(Locale locale) {
        return notice(HttpStatus.CONTENT_TOO_LARGE, "notice.long", locale);
    }

    @ExceptionHandler({
        ServletRequestBindingException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestPartException.class,
        MultipartException.class
    })
    ModelAndView incomplete(Locale locale) {
        return notice(HttpStatus.BAD_REQUEST, "notice.incomplete", locale);
    }

    private static ModelAndView notice(HttpStatus status, String words, Locale locale) {
        var notice = new ModelAndView("playground/notice :: notice(words=${words}, lang=${lang})", status);
        notice.addObject("words", words);
        notice.addObject("lang", locale.getLanguage());
        return notice;
    }
}
