package org.comfrey.api.settings;

import org.comfrey.model.checklist.ChecklistRules;
import org.comfrey.model.settings.Colour;
import org.comfrey.model.settings.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface SettingsMapper {

    SettingsView view(SiteSettings settings);

    /** For those who need not know whose replies are held, blocked or trusted. */
    default SettingsView withoutAddresses(SiteSettings settings) {
        return view(settings.toBuilder()
                .discussion(settings.discussion().withoutAddresses())
                .build());
    }

    default @Nullable String colour(@Nullable Colour colour) {
        return colour == null ? null : colour.value();
    }

    @Mapping(target = "levels", expression = "java(rules.allLevels())")
    EditorialView.ChecklistRulesView rules(ChecklistRules rules);
}
