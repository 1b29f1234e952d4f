package org.comfrey.server.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers with problem documents (RFC 9457) where the address or the method belongs to no feature, and so no feature's own
 * answers apply.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class UnservedAddresses extends ResponseEntityExceptionHandler {}
