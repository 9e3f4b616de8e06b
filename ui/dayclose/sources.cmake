set(dayclose_sources
    dayclose/dayclosepane.cpp dayclose/dayclosepane.h
    dayclose/dayclosetexts.cpp dayclose/dayclosetexts.h
    dayclose/daysheetprint.cpp dayclose/daysheetprint.h
    dayclose/daytotals.cpp dayclose/daytotals.h)
