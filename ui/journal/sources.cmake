set(journal_sources
    journal/afterwards.cpp journal/afterwards.h
    journal/decisionform.cpp journal/decisionform.h
    journal/entrydetail.cpp journal/entrydetail.h
    journal/entrylist.cpp journal/entrylist.h
    journal/entrytexts.cpp journal/entrytexts.h
    journal/evidenceview.cpp journal/evidenceview.h
    journal/journalpane.cpp journal/journalpane.h
    journal/statedelegate.cpp journal/statedelegate.h
    journal/unknownstrip.cpp journal/unknownstrip.h)
