package org.comfrey.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for requests that were refused before any controller saw them, for tricks in their address say. */
@Controller
@RequiredArgsConstructor
class RefusedEarly implements ErrorController {

    private final PageErrors pages;

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) {
        pages.write(request, response, status(request));
    }

    /** Somebody who asks for this address by hand finds nothing. */
    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }
}
