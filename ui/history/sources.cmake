set(history_sources
    history/columnchoices.cpp history/columnchoices.h
    history/exportform.cpp history/exportform.h
    history/filterbar.cpp history/filterbar.h
    history/filterparts.cpp history/filterparts.h
    history/giftdetail.cpp history/giftdetail.h
    history/historyfooter.cpp history/historyfooter.h
    history/historypane.cpp history/historypane.h
    history/historytable.cpp history/historytable.h
    history/historytexts.cpp history/historytexts.h
    history/savedfilterchip.cpp history/savedfilterchip.h
    history/savefilterform.cpp history/savefilterform.h)
