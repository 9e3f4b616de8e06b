set(resolve_sources
    resolve/acknowledgeform.cpp resolve/acknowledgeform.h
    resolve/alarmstrip.cpp resolve/alarmstrip.h
    resolve/resolvepane.cpp resolve/resolvepane.h)
