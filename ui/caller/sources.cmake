set(caller_sources
    caller/calleranswers.cpp caller/calleranswers.h
    caller/callercard.cpp caller/callercard.h)
