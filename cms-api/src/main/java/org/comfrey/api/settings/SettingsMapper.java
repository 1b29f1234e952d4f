package org.comfrey.api.settings;

import org.comfrey.model.settings.SiteSettings;
import org.mapstruct.Mapper;

@Mapper
interface SettingsMapper {

    SettingsView view(SiteSettings settings);
}
