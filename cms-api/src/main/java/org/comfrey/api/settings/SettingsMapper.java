package org.comfrey.api.settings;

import org.comfrey.model.checklist.ChecklistRules;
import org.comfrey.model.settings.SiteSettings;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface SettingsMapper {

    SettingsView view(SiteSettings settings);

    @Mapping(target = "levels", expression = "java(rules.allLevels())")
    EditorialView.ChecklistRulesView rules(ChecklistRules rules);
}
