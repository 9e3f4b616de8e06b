set(start_sources
    start/startwindow.cpp start/startwindow.h)
