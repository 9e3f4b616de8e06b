set(settings_sources
    settings/lockstrip.cpp settings/lockstrip.h
    settings/settingspane.cpp settings/settingspane.h
    settings/settingstexts.cpp settings/settingstexts.h)
