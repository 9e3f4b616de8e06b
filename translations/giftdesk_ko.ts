<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>DateTimeText</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See giftctl --help for the commands there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command cannot run without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the option; giftctl --help shows its form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 has a value that cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the value and run the command again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent, because the confirmation is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gift cannot be taken back, so this command sends only with --yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --yes to send, or --dry-run to check without sending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not clear which profile to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles have been imported, so none is chosen silently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --profile with a name from giftctl profile list, or with a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data is not accepted on the command line (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other users of this machine could read it in the list of processes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the values as a JSON object through --from FILE or --from -, and search words through history search -.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data is not shown unmasked without a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every unmasked view is written to the audit record with its reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --reason with the reason for looking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this field is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is needed for this step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the text is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %2 characters are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the form is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expected form is: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the value and enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the text holds a character that cannot be seen (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such a character can make a name look different from what is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the text and type it by hand instead of pasting it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a letter of a syllable stands alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is made of whole syllables; the last one may not have been finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is not a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected are 9 to 11 digits beginning with 0, for example 010-1234-5678.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the number and enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is a number of another country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gifts go to Korean numbers only (+82 or 0…).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the receiver&apos;s Korean number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is the number of a company, such as 1588-0000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gift needs the phone of a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a personal number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected is a whole number of won, for example 50000, 50,000 or 5만원.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the amount again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount is outside the range allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gift holds ₩1 to ₩9,999,999,999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an amount within the range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member id is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected are 1 to 19 digits that do not begin with 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the member id and enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected is 20261122 or 2026-11-22.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the date again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search text is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 words and %2 characters can be searched at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search with fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card is not one of the sender&apos;s cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s card list of this member does not have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a card from giftctl cards list or from the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card holds no money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gift moves the whole balance of a card, and this balance is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount is not the balance of the card. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gift always moves the whole balance of the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the card&apos;s balance again and give exactly that amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key already belongs to another gift (entry %1). Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key stands for one gift, and the contents differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a new key for a new gift, or look at the entry with giftctl journal show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another gift from this card is not finished (entry %1). Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole balance of a card moves, so it cannot be given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until that entry is decided, or choose another card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not possible in the entry&apos;s present state (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry only moves along the steps laid down for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the entry in the journal to see what is possible now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile reads but does not send yet (%1). Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending with real money is switched off until limits, approvals and reconciliation are in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a sandbox or uat profile to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card product %1 is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither the provider nor what was fetched before has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the product&apos;s id, or fetch the list with giftctl products list --refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider refused the request. No money moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the cause named here, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused, being confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This refusal can also be the answer to a second copy of a request that succeeded, so the gift may have been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send it again. Giftdesk checks the provider&apos;s history; until that decides, the card stays reserved. To look now, use &quot;Check now&quot; in the journal or giftctl reconcile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No readable answer came from the provider. The request may have reached the provider, so the gift may have been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gift was not sent. No money moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection failed before any part of the request had left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can send it again as a new gift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider gave no disposable token for this card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the card is active, then send it again as a new gift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disposable token lives 30 seconds, and too little of that was left to send safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm the gift again; a new token is fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither the journal nor the history fetched so far has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the id, or fetch the history first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: the provider could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection could not be made or broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the profile&apos;s address, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: the connection is not safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate or key is not the one expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not go around this. Check caFile, pin and address of the profile with your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: the provider did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time allowed for this request ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was stopped before it finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again when you want to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: the provider&apos;s answer is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers above 8 MiB are not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a shorter period; if it stays, report it to the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: the provider&apos;s answer cannot be read (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not follow the agreed format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, report it to the provider with the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: the provider&apos;s answer cannot be decrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is encrypted for another key, or it was changed on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check cryptoKeyId and clientPrivateKey of the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: the field &quot;%1&quot; is missing in the provider&apos;s answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider may call it by another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If so, set overrides.endpoints.….fields in the profile to that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: the answer belongs to another request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its correlation id is not ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, report it to the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: the provider answered with HTTP status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has a fault or is being maintained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later; if it stays, report it to the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: the provider pointed to another address (HTTP status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirects are never followed, so that keys and names go nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the profile&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history is not complete: the day %1 could not be read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more gifts on that day than the provider&apos;s pages can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows read so far are kept. Fetch that day again, or by member with --user-id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history is not complete: it kept changing while it was read (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New gifts moved the pages during every pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows read so far are kept. Fetch again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: the provider does not accept this profile&apos;s credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aspId, accessKey, secretKey or the time of this computer is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the profile and the clock with your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: &quot;%1&quot; is switched off for this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has not published this function, so it starts switched off outside the sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once the provider has confirmed it, set overrides.endpoints.%1.enabled to true in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: &quot;%1&quot; could move money, and this way may not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money moves only through a gift that is written in the journal first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it with the Send pane or giftctl gift send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile of this name was imported, and no such file exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See giftctl profile list, or import the file with giftctl profile import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is missing, not readable for this user, or no JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file and its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile&apos;s field is not right: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the field in the profile file and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key of the profile cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected is an unencrypted PEM of an RSA key of 2048 bits or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the right PEM, or file:PATH relative to the profile file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile&apos;s address is not encrypted (http).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without https, names and keys could be read on the way; http is allowed to this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an https address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A live profile may not name a caFile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live connections trust only the certificate authorities of the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove caFile from the profile; use pin to narrow the trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not open this data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the passphrase this folder was made with. If it is lost, use the recovery key that was printed then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data folder is locked, and there is no terminal to ask on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the passphrase with --passphrase-file FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file %1 is empty or cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its first line is the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the passphrase into the first line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file of the data folder is damaged (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it the stores cannot be opened; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put vault.json back from a backup, or use the recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giftdesk stops: its encryption failed the self-test (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With encryption that computes wrongly, nothing may be sent or stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall Giftdesk and OpenSSL; if it stays, this computer is not safe to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giftdesk stops: its description of the provider&apos;s API is damaged (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is part of the program and was changed or built wrongly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall Giftdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder is in use by %1 (process %2, since %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one program at a time may hold the ledger, so that nothing is sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program, or wait until it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds it open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close that program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 cannot be written. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file, the folder or the disk is read-only for this user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the rights, or choose another folder with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the store %1 is full. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gift is sent only once its record is safely on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free at least 10 MB on this disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 is damaged. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its contents do not agree with themselves; the file was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the folder before anything else, then put back a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store %1 was written by a newer Giftdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version does not know its form and leaves it untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder is not safe: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a symbolic link, or it belongs to another user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a folder of your own with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of the ledger was changed outside Giftdesk (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its seal does not fit its contents, so it may not move money or change state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send from this folder. Keep a copy and tell your administrator and auditor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit record is broken: row %1 is the first that does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row was changed, removed or inserted outside Giftdesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a copy of the folder and tell your auditor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giftdesk met an internal error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into the journal before you send anything again, and report the code with the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command is: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --help to the command for the options it takes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>sender&apos;s member id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sender&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sender&apos;s phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receiver&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receiver&apos;s phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gift id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>journal entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>member id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receiver&apos;s member id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind of the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address (baseUrl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ASP id (aspId)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access key (accessKey)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secret key (secretKey)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crypto key id (cryptoKeyId)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server&apos;s public key (serverPublicKey)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our private key (clientPrivateKey)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time zone (timeZone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate authority (caFile)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key pins (pin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proxy (proxy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form of the token (tokenForm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settling time (settleSeconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overrides (overrides)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known products (serviceIds)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <extracomment>The language of this translation file: &quot;ko&quot; in Korean, &quot;en&quot; in English. Dates and money follow it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoneyText</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is an amount, %2 the same amount read in Hangul: ₩50,000 (오만 원)</extracomment>
        <translation type="unfinished">%1 (%2)</translation>
    </message>
    <message>
        <source>Send %1</source>
        <extracomment>The button that sends the gift; %1 is the amount.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gift has been written down but nothing was asked of the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete it and send it, or discard it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second person has to agree before the gift is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another person approves or declines it within 24 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All checks have passed and the card is reserved; nothing has left yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disposable token is being fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is on its way to the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the answer; it comes within 20 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No part of the request left this computer. No money moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can send it again as a new gift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider confirmed the gift. The money has left the sender&apos;s card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver is told by the provider; look at the history to see whether the gift was accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider refused the gift. No money moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the cause, then send it as a new gift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request may have reached the provider, and no readable answer came back. The gift may have been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send it again. The outcome is decided from the provider&apos;s history; &quot;Check now&quot; looks at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent (proved)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gift was found in the provider&apos;s history. The money has left the sender&apos;s card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent (proved)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two complete readings of the provider&apos;s history show no such gift, and the card still holds the money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a person to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s history does not decide whether the gift was sent. The card stays reserved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send it again. Look at the evidence, ask the provider, and decide with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent (decided)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person decided, with evidence, that the gift was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent (decided)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person decided, with evidence, that the gift was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person declined the gift, or it waited too long. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a new gift if it is still wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gift counted as not sent, but a row of the provider&apos;s history fits it. The money may have moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop sending for this sender and compare the row with the entry at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for receiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gift has arrived at the provider and waits until the receiver accepts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver accepted the gift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver rejected the gift; the money goes back to the sender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gift was cancelled before it was accepted; the money goes back to the sender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver did not accept the gift in time; the money goes back to the sender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unrecognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider gives a status that Giftdesk does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox: no real money moves</source>
        <translation type="unfinished">샌드박스: 실제 돈이 움직이지 않습니다</translation>
    </message>
    <message>
        <source>Acceptance test (UAT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceptance test (UAT): the provider&apos;s test system, no real money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System integration (SI)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System integration (SI): connected to real systems, reading only for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: real customers and real money, reading only for now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>giftdesk::CountdownButton</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A button&apos;s text and the seconds until it can be pressed.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>giftdesk::KeyValueList</name>
    <message>
        <source>Copy: %1</source>
        <translation>복사: %1</translation>
    </message>
</context>
<context>
    <name>giftdesk::MainWindow</name>
    <message>
        <source>A gift is on its way. The window closes as soon as its outcome is on record.</source>
        <translation>선물을 보내는 중입니다. 결과가 기록되면 창이 닫힙니다.</translation>
    </message>
    <message>
        <source>%1 – Giftdesk</source>
        <extracomment>Title of the window: the pane in front, then the program.</extracomment>
        <translation>%1 – Giftdesk</translation>
    </message>
    <message>
        <source>About Giftdesk</source>
        <translation>Giftdesk 정보</translation>
    </message>
    <message>
        <source>Console for sending and auditing prepaid-card gifts. Free software under the GNU General Public License, version 3 or later. Icons: Lucide (ISC).</source>
        <translation>선불카드 선물을 보내고 감사하는 콘솔입니다. GNU 일반 공중 사용 허가서 3판 이상을 따르는 자유 소프트웨어입니다. 아이콘: Lucide (ISC).</translation>
    </message>
</context>
<context>
    <name>giftdesk::MessageStrip</name>
    <message>
        <source>Copy the code</source>
        <translation>코드 복사</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>알림 닫기</translation>
    </message>
</context>
<context>
    <name>giftdesk::ProfileBand</name>
    <message>
        <source>Sandbox: no real money moves</source>
        <translation>샌드박스: 실제 돈이 움직이지 않습니다</translation>
    </message>
    <message>
        <source>UAT: the provider&apos;s test environment</source>
        <translation>UAT: 제공사의 시험 환경입니다</translation>
    </message>
    <message>
        <source>SI: the provider&apos;s integration environment, read only</source>
        <translation>SI: 제공사의 통합 환경이며 조회만 할 수 있습니다</translation>
    </message>
    <message>
        <source>LIVE: real customers and real money</source>
        <translation>운영: 실제 고객과 실제 돈입니다</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>접속 설정: %1</translation>
    </message>
</context>
<context>
    <name>giftdesk::ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Progress of long work: so many of so many rows.</extracomment>
        <translation>%2 중 %1</translation>
    </message>
</context>
<context>
    <name>giftdesk::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
</context>
<context>
    <name>giftdesk::TableView</name>
    <message>
        <source>Copy &amp;cell</source>
        <translation>셀 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;row</source>
        <translation>행 복사(&amp;R)</translation>
    </message>
</context>
<context>
    <name>giftdesk::TokenClock</name>
    <message numerus="yes">
        <source>The token is valid for %n more second(s)</source>
        <translation>
            <numerusform>토큰이 %n초 더 유효합니다</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::TopStrip</name>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
</context>
<context>
    <name>giftdesk::actions</name>
    <message>
        <source>&amp;New gift</source>
        <translation>새 선물(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>새로 고침(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>검색(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>다음 화면(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>이전 화면(&amp;P)</translation>
    </message>
    <message>
        <source>Switch &amp;language</source>
        <translation>언어 바꾸기(&amp;L)</translation>
    </message>
    <message>
        <source>Li&amp;ght</source>
        <translation>밝게(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>시스템 설정대로(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Giftdesk</source>
        <translation>Giftdesk 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
</context>
</TS>
