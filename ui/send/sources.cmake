set(send_sources
    send/cardlist.cpp send/cardlist.h
    send/fillpage.cpp send/fillpage.h
    send/guardnotes.cpp send/guardnotes.h
    send/outcomepage.cpp send/outcomepage.h
    send/repeatguard.cpp send/repeatguard.h
    send/reviewpage.cpp send/reviewpage.h
    send/sendingpage.cpp send/sendingpage.h
    send/sendpane.cpp send/sendpane.h
    send/sendtexts.cpp send/sendtexts.h
    send/sidepanel.cpp send/sidepanel.h)
