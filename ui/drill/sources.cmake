set(drill_sources
    drill/drillpane.cpp drill/drillpane.h
    drill/drilltexts.cpp drill/drilltexts.h)
