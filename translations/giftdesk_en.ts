<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ClockText</name>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead of the provider&apos;s. Requests carry its time and may be refused: set the clock.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute ahead of the provider&apos;s. Requests carry its time and may be refused: set the clock.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes ahead of the provider&apos;s. Requests carry its time and may be refused: set the clock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind the provider&apos;s. Requests carry its time and may be refused: set the clock.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute behind the provider&apos;s. Requests carry its time and may be refused: set the clock.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes behind the provider&apos;s. Requests carry its time and may be refused: set the clock.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateTimeText</name>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayCloseTexts</name>
    <message numerus="yes">
        <source>%1: %n difference(s) to be cleared up.</source>
        <extracomment>%1 is a day.</extracomment>
        <translation>
            <numerusform>%1: %n difference to be cleared up.</numerusform>
            <numerusform>%1: %n differences to be cleared up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Giftctl</name>
    <message numerus="yes">
        <source>3. %n gift(s) read. Searching for ours …</source>
        <translation>
            <numerusform>3. %n gift read. Searching for ours …</numerusform>
            <numerusform>3. %n gifts read. Searching for ours …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) read, at %1</source>
        <translation>
            <numerusform>%n gift read, at %1</numerusform>
            <numerusform>%n gifts read, at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, about %n second(s) left</source>
        <translation>
            <numerusform>, about %n second left</numerusform>
            <numerusform>, about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) written</source>
        <translation>
            <numerusform>%n gift written</numerusform>
            <numerusform>%n gifts written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductTexts</name>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::AlarmStrip</name>
    <message numerus="yes">
        <source>%n gift(s) on record as not sent did arrive after all. Do not send them again.</source>
        <translation>
            <numerusform>%n gift on record as not sent did arrive after all. Do not send them again.</numerusform>
            <numerusform>%n gifts on record as not sent did arrive after all. Do not send them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The outcome of %n gift(s) has been open for more than %1 min.</source>
        <extracomment>%1 is a number of minutes.</extracomment>
        <translation>
            <numerusform>The outcome of %n gift has been open for more than %1 min.</numerusform>
            <numerusform>The outcome of %n gifts has been open for more than %1 min.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::BatchRunBar</name>
    <message numerus="yes">
        <source>Waiting for %n gift(s)…</source>
        <translation>
            <numerusform>Waiting for %n gift…</numerusform>
            <numerusform>Waiting for %n gifts…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::BatchSheetPage</name>
    <message numerus="yes">
        <source>&amp;Review %Ln gift(s)…</source>
        <translation>
            <numerusform>&amp;Review %Ln gift…</numerusform>
            <numerusform>&amp;Review %Ln gifts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are wrong. Correct the file and open it again; nothing is sent before.</source>
        <translation>
            <numerusform>%Ln row is wrong. Correct the file and open it again; nothing is sent before.</numerusform>
            <numerusform>%Ln rows are wrong. Correct the file and open it again; nothing is sent before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gift(s), %1 in all. What has been sent cannot be undone.</source>
        <translation>
            <numerusform>%Ln gift, %1 in all. What has been sent cannot be undone.</numerusform>
            <numerusform>%Ln gifts, %1 in all. What has been sent cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln gift(s), %1</source>
        <translation>
            <numerusform>Send %Ln gift, %1</numerusform>
            <numerusform>Send %Ln gifts, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::BatchTexts</name>
    <message numerus="yes">
        <source>The spreadsheet hides %n row(s); they are part of the batch.</source>
        <translation>
            <numerusform>The spreadsheet hides %n row; it is part of the batch.</numerusform>
            <numerusform>The spreadsheet hides %n rows; they are part of the batch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>About %n second left</numerusform>
            <numerusform>About %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>About %n minute left</numerusform>
            <numerusform>About %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gift(s), %1</source>
        <extracomment>%1 is a sum of money.</extracomment>
        <translation>
            <numerusform>%Ln gift, %1</numerusform>
            <numerusform>%Ln gifts, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::CallerCard</name>
    <message numerus="yes">
        <source>%Ln outcome(s) unknown</source>
        <translation>
            <numerusform>%Ln outcome unknown</numerusform>
            <numerusform>%Ln outcomes unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gift(s) received</source>
        <translation>
            <numerusform>%Ln gift received</numerusform>
            <numerusform>%Ln gifts received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gift(s) sent</source>
        <translation>
            <numerusform>%Ln gift sent</numerusform>
            <numerusform>%Ln gifts sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::CardsPane</name>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::DayTotals</name>
    <message numerus="yes">
        <source>%Ln gift(s)</source>
        <translation>
            <numerusform>%Ln gift</numerusform>
            <numerusform>%Ln gifts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::EvidenceView</name>
    <message numerus="yes">
        <source>%n row(s) may be this gift.</source>
        <translation>
            <numerusform>%n row may be this gift.</numerusform>
            <numerusform>%n rows may be this gift.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) apart.</source>
        <translation>
            <numerusform>%n second apart.</numerusform>
            <numerusform>%n seconds apart.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::ExportForm</name>
    <message numerus="yes">
        <source>Export %Ln gift(s)</source>
        <extracomment>Title of the form that writes the list into a file.</extracomment>
        <translation>
            <numerusform>Export %Ln gift</numerusform>
            <numerusform>Export %Ln gifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gift(s) written so far</source>
        <translation>
            <numerusform>%Ln gift written so far</numerusform>
            <numerusform>%Ln gifts written so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::FilterBar</name>
    <message numerus="yes">
        <source>%Ln state(s)</source>
        <translation>
            <numerusform>%Ln state</numerusform>
            <numerusform>%Ln states</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::HistoryFooter</name>
    <message numerus="yes">
        <source>%Ln gift(s)</source>
        <translation>
            <numerusform>%Ln gift</numerusform>
            <numerusform>%Ln gifts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::HistoryPane</name>
    <message numerus="yes">
        <source>%Ln gift(s) written: %1</source>
        <extracomment>%n gifts were written into the file %1.</extracomment>
        <translation>
            <numerusform>%Ln gift written: %1</numerusform>
            <numerusform>%Ln gifts written: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::ProductsPane</name>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::TokenClock</name>
    <message numerus="yes">
        <source>The token is valid for %n more second(s)</source>
        <translation>
            <numerusform>The token is valid for %n more second</numerusform>
            <numerusform>The token is valid for %n more seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::UnknownStrip</name>
    <message numerus="yes">
        <source>The outcome of %n gift(s) is not confirmed.</source>
        <translation>
            <numerusform>The outcome of %n gift is not confirmed.</numerusform>
            <numerusform>The outcome of %n gifts is not confirmed.</numerusform>
        </translation>
    </message>
</context>
</TS>
