package org.comfrey.api.web;

import java.util.Map;
import org.comfrey.model.access.Permission;
import org.comfrey.model.address.EmailAddress;
import org.comfrey.model.address.Slug;
import org.comfrey.model.body.Body;
import org.comfrey.model.body.BodyWriter;
import org.comfrey.model.treatment.Icd10Code;

/** How values of the domain are written in the API, for the mappers. */
public final class Texts {

    private Texts() {}

    public static String of(Slug slug) {
        return slug.value();
    }

    public static String of(EmailAddress email) {
        return email.value();
    }

    public static String of(Icd10Code code) {
        return code.value();
    }

    public static String of(Permission permission) {
        return permission.scope();
    }

    public static Map<String, Object> of(Body body) {
        return BodyWriter.write(body);
    }
}
