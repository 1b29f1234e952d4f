package org.comfrey.api.person;

import org.comfrey.api.web.Texts;
import org.comfrey.model.person.Person;
import org.mapstruct.Mapper;

@Mapper(uses = Texts.class)
interface PersonMapper {

    PersonView view(Person person);

    StaffMemberView staffMember(Person person);
}
