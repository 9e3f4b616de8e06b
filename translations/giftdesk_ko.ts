<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>CardTexts</name>
    <message>
        <source>Can be given</source>
        <extracomment>State of a card: its balance can be sent as a gift.</extracomment>
        <translation>선물 가능</translation>
    </message>
    <message>
        <source>Empty</source>
        <extracomment>State of a card: there is no money on it.</extracomment>
        <translation>잔액 없음</translation>
    </message>
    <message>
        <source>Not active</source>
        <extracomment>State of a card: suspended, lost, not registered and so on.</extracomment>
        <translation>사용 불가</translation>
    </message>
    <message>
        <source>Expired</source>
        <extracomment>State of a card: its last day is over.</extracomment>
        <translation>기간 만료</translation>
    </message>
    <message>
        <source>No mobile card</source>
        <extracomment>State of a card: plastic without a mobile card number.</extracomment>
        <translation>모바일 카드 아님</translation>
    </message>
    <message>
        <source>There is no money on this card.</source>
        <translation>이 카드에는 잔액이 없습니다.</translation>
    </message>
    <message>
        <source>The provider does not report this card as active.</source>
        <translation>제공사가 이 카드를 사용 중으로 알려 주지 않았습니다.</translation>
    </message>
    <message>
        <source>This card has expired.</source>
        <translation>이 카드는 유효 기간이 지났습니다.</translation>
    </message>
    <message>
        <source>Only mobile cards can be given; this one has no mobile card number.</source>
        <translation>모바일 카드만 선물할 수 있습니다. 이 카드에는 모바일 카드 번호가 없습니다.</translation>
    </message>
</context>
<context>
    <name>ClockText</name>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead of the provider&apos;s. Requests carry its time and may be refused: set the clock.</source>
        <translation>
            <numerusform>이 컴퓨터의 시계가 제공사보다 %n분 빠릅니다. 요청에 시각이 실려 거절될 수 있으니 시계를 맞춰 주세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind the provider&apos;s. Requests carry its time and may be refused: set the clock.</source>
        <translation>
            <numerusform>이 컴퓨터의 시계가 제공사보다 %n분 느립니다. 요청에 시각이 실려 거절될 수 있으니 시계를 맞춰 주세요.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateTimeText</name>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n초 전</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n분 전</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n시간 전</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n일 전</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayCloseTexts</name>
    <message>
        <source>Matched</source>
        <extracomment>Day close: gifts that stand in our journal and in the provider&apos;s list alike.</extracomment>
        <translation>일치</translation>
    </message>
    <message>
        <source>Only the provider</source>
        <extracomment>Day close: a gift that only the provider shows.</extracomment>
        <translation>제공사에만 있음</translation>
    </message>
    <message>
        <source>Only our journal</source>
        <extracomment>Day close: a gift that only our journal holds.</extracomment>
        <translation>원장에만 있음</translation>
    </message>
    <message>
        <source>Amount differs</source>
        <extracomment>Day close: the same gift with another amount or product.</extracomment>
        <translation>금액 다름</translation>
    </message>
    <message>
        <source>Open outcome</source>
        <extracomment>Day close: a gift whose outcome is not known.</extracomment>
        <translation>결과 미확인</translation>
    </message>
    <message>
        <source>The provider shows this gift and this desk has no entry for it. It was sent from elsewhere, or the journal is not whole. Find out who sent it.</source>
        <translation>제공사에는 있지만 이 데스크의 원장에는 없는 선물입니다. 다른 곳에서 보냈거나 원장이 온전하지 않습니다. 누가 보냈는지 확인하세요.</translation>
    </message>
    <message>
        <source>The journal holds this gift for sent and the provider does not show it. Ask the provider with the gift ID.</source>
        <translation>원장에는 보낸 것으로 되어 있지만 제공사 목록에 없습니다. 선물 ID로 제공사에 문의하세요.</translation>
    </message>
    <message>
        <source>Both sides have this gift, with another amount or product. Ask the provider with the gift ID.</source>
        <translation>양쪽에 모두 있지만 금액이나 상품이 다릅니다. 선물 ID로 제공사에 문의하세요.</translation>
    </message>
    <message>
        <source>Whether this gift was sent is not known, or contradicts the provider. Resolve it first, then close the day again.</source>
        <translation>전송 여부를 모르거나 제공사 기록과 어긋나는 선물입니다. 먼저 결과를 확인한 뒤 다시 마감하세요.</translation>
    </message>
    <message>
        <source>%1: our journal and the provider&apos;s list agree.</source>
        <extracomment>%1 is a day.</extracomment>
        <translation>%1: 원장과 제공사 목록이 일치합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n difference(s) to be cleared up.</source>
        <extracomment>%1 is a day.</extracomment>
        <translation>
            <numerusform>%1: 확인할 차이가 %n건 있습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DaySheetPrint</name>
    <message>
        <source>Gifts</source>
        <translation>선물</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Day close %1</source>
        <extracomment>Title of the printed sheet; %1 is a day.</extracomment>
        <translation>일 마감 %1</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>접속 설정: %1</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <extracomment>%1 is a time and who did it.</extracomment>
        <translation>작성: %1</translation>
    </message>
    <message>
        <source>Audit record: %1</source>
        <extracomment>%1 is the number of rows of the audit record and the hash of the last one.</extracomment>
        <translation>감사 기록: %1</translation>
    </message>
    <message>
        <source>Prepared by: ____________________        Checked by: ____________________</source>
        <extracomment>Two lines to sign on.</extracomment>
        <translation>작성자: ____________________        확인자: ____________________</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>%1 is the number of the page, %2 how many there are.</extracomment>
        <translation>%1 / %2쪽</translation>
    </message>
</context>
<context>
    <name>EntryTexts</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A step of the timeline: %1 is the state, %2 a code or a person&apos;s reason.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>받는 분</translation>
    </message>
    <message>
        <source>Card product</source>
        <translation>카드 상품</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>보내는 분</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>기록 시각</translation>
    </message>
    <message>
        <source>Gift id</source>
        <translation>선물 ID</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>An error code.</extracomment>
        <translation>코드</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>전문 추적 번호</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>원장 번호</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>‘%1’ 명령이 없습니다.</translation>
    </message>
    <message>
        <source>See giftctl --help for the commands there are.</source>
        <translation>giftctl --help에서 사용할 수 있는 명령을 확인하세요.</translation>
    </message>
    <message>
        <source>The option %1 is missing.</source>
        <translation>%1 옵션이 빠졌습니다.</translation>
    </message>
    <message>
        <source>This command cannot run without it.</source>
        <translation>이 명령을 실행하려면 꼭 필요합니다.</translation>
    </message>
    <message>
        <source>Add the option; giftctl --help shows its form.</source>
        <translation>옵션을 추가하세요. 형식은 giftctl --help에 있어요.</translation>
    </message>
    <message>
        <source>The option %1 has a value that cannot be used.</source>
        <translation>%1 옵션의 값을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Expected: %2.</source>
        <translation>가능한 값: %2.</translation>
    </message>
    <message>
        <source>Correct the value and run the command again.</source>
        <translation>값을 고친 뒤 다시 실행하세요.</translation>
    </message>
    <message>
        <source>Nothing was sent, because the confirmation is missing.</source>
        <translation>확인 표시가 없어 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>A gift cannot be taken back, so this command sends only with --yes.</source>
        <translation>선물은 되돌릴 수 없으므로 --yes가 있을 때만 보냅니다.</translation>
    </message>
    <message>
        <source>Add --yes to send, or --dry-run to check without sending.</source>
        <translation>보내려면 --yes를, 보내지 않고 확인만 하려면 --dry-run을 붙이세요.</translation>
    </message>
    <message>
        <source>It is not clear which profile to use.</source>
        <translation>어느 접속 설정을 쓸지 정해지지 않았습니다.</translation>
    </message>
    <message>
        <source>Profiles have been imported, so none is chosen silently.</source>
        <translation>가져온 접속 설정이 있으면 임의로 고르지 않습니다.</translation>
    </message>
    <message>
        <source>Add --profile with a name from giftctl profile list, or with a file.</source>
        <translation>giftctl profile list의 이름이나 파일을 --profile로 지정하세요.</translation>
    </message>
    <message>
        <source>Personal data is not accepted on the command line (%1).</source>
        <translation>명령줄에는 개인정보를 적을 수 없습니다(%1).</translation>
    </message>
    <message>
        <source>Other users of this machine could read it in the list of processes.</source>
        <translation>이 컴퓨터의 다른 사용자가 프로세스 목록에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Give the values as a JSON object through --from FILE or --from -, and search words through history search -.</source>
        <translation>값은 --from FILE이나 --from -에 JSON으로, 검색어는 history search -로 넣어 주세요.</translation>
    </message>
    <message>
        <source>Personal data is not shown unmasked without a reason.</source>
        <translation>사유 없이는 개인정보를 가림 없이 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>Every unmasked view is written to the audit record with its reason.</source>
        <translation>가림 해제는 사유와 함께 감사 기록에 남습니다.</translation>
    </message>
    <message>
        <source>Add --reason with the reason for looking.</source>
        <translation>--reason에 열람 사유를 적어 주세요.</translation>
    </message>
    <message>
        <source>%1: this field is empty.</source>
        <translation>%1: 비어 있습니다.</translation>
    </message>
    <message>
        <source>It is needed for this step.</source>
        <translation>이 단계에 꼭 필요한 항목입니다.</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>값을 입력하세요.</translation>
    </message>
    <message>
        <source>%1: the text is too long.</source>
        <translation>%1: 내용이 너무 깁니다.</translation>
    </message>
    <message>
        <source>At most %2 characters are allowed.</source>
        <translation>최대 %2자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>내용을 줄여 주세요.</translation>
    </message>
    <message>
        <source>%1: the form is not right.</source>
        <translation>%1: 형식이 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The expected form is: %2.</source>
        <translation>가능한 형식: %2.</translation>
    </message>
    <message>
        <source>Check the value and enter it again.</source>
        <translation>값을 확인하고 다시 입력하세요.</translation>
    </message>
    <message>
        <source>%1: the text holds a character that cannot be seen (%2).</source>
        <translation>%1: 보이지 않는 문자(%2)가 들어 있습니다.</translation>
    </message>
    <message>
        <source>Such a character can make a name look different from what is sent.</source>
        <translation>이런 문자가 있으면 보이는 내용과 보내는 내용이 달라질 수 있습니다.</translation>
    </message>
    <message>
        <source>Delete the text and type it by hand instead of pasting it.</source>
        <translation>지우고, 붙여넣지 말고 직접 입력해 주세요.</translation>
    </message>
    <message>
        <source>%1: a letter of a syllable stands alone.</source>
        <translation>%1: 완성되지 않은 글자(낱자)가 있습니다.</translation>
    </message>
    <message>
        <source>A name is made of whole syllables; the last one may not have been finished.</source>
        <translation>이름은 완성된 글자로만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Complete the name.</source>
        <translation>글자를 마저 입력해 주세요.</translation>
    </message>
    <message>
        <source>%1: this is not a phone number.</source>
        <translation>%1: 전화번호가 아닙니다.</translation>
    </message>
    <message>
        <source>Expected are 9 to 11 digits beginning with 0, for example 010-1234-5678.</source>
        <translation>0으로 시작하는 9~11자리 숫자여야 합니다(예: 010-1234-5678).</translation>
    </message>
    <message>
        <source>Check the number and enter it again.</source>
        <translation>번호를 확인하고 다시 입력하세요.</translation>
    </message>
    <message>
        <source>%1: this is a number of another country.</source>
        <translation>%1: 다른 나라의 번호입니다.</translation>
    </message>
    <message>
        <source>Gifts go to Korean numbers only (+82 or 0…).</source>
        <translation>선물은 국내 번호(+82 또는 0…)로만 보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Enter the receiver&apos;s Korean number.</source>
        <translation>국내 번호를 입력하세요.</translation>
    </message>
    <message>
        <source>%1: this is the number of a company, such as 1588-0000.</source>
        <translation>%1: 1588-0000 같은 대표 번호입니다.</translation>
    </message>
    <message>
        <source>A gift needs the phone of a person.</source>
        <translation>선물은 개인 번호로만 보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Enter a personal number.</source>
        <translation>개인 휴대폰 번호를 입력하세요.</translation>
    </message>
    <message>
        <source>The amount cannot be read.</source>
        <translation>금액을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Expected is a whole number of won, for example 50000, 50,000 or 5만원.</source>
        <translation>50000, 50,000, 5만원처럼 원 단위 정수여야 합니다.</translation>
    </message>
    <message>
        <source>Enter the amount again.</source>
        <translation>금액을 다시 입력하세요.</translation>
    </message>
    <message>
        <source>The amount is outside the range allowed.</source>
        <translation>금액이 허용 범위를 벗어났습니다.</translation>
    </message>
    <message>
        <source>A gift holds ₩1 to ₩9,999,999,999.</source>
        <translation>선물 금액은 1원부터 9,999,999,999원까지입니다.</translation>
    </message>
    <message>
        <source>Enter an amount within the range.</source>
        <translation>범위 안의 금액을 입력하세요.</translation>
    </message>
    <message>
        <source>The member id is not right.</source>
        <translation>회원 번호가 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>Expected are 1 to 19 digits that do not begin with 0.</source>
        <translation>0으로 시작하지 않는 1~19자리 숫자여야 합니다.</translation>
    </message>
    <message>
        <source>Check the member id and enter it again.</source>
        <translation>회원 번호를 확인하고 다시 입력하세요.</translation>
    </message>
    <message>
        <source>Enter the date again.</source>
        <translation>날짜를 다시 입력하세요.</translation>
    </message>
    <message>
        <source>The search text is too long.</source>
        <translation>검색어가 너무 깁니다.</translation>
    </message>
    <message>
        <source>At most %1 words and %2 characters can be searched at once.</source>
        <translation>한 번에 최대 단어 %1개, %2자까지 검색할 수 있습니다.</translation>
    </message>
    <message>
        <source>Search with fewer words.</source>
        <translation>검색어를 줄여 주세요.</translation>
    </message>
    <message>
        <source>This card is not one of the sender&apos;s cards.</source>
        <translation>보내는 회원의 카드가 아닙니다.</translation>
    </message>
    <message>
        <source>The provider&apos;s card list of this member does not have it.</source>
        <translation>제공사가 알려 준 이 회원의 카드 목록에 없습니다.</translation>
    </message>
    <message>
        <source>Choose a card from giftctl cards list or from the form.</source>
        <translation>giftctl cards list나 화면의 목록에서 카드를 고르세요.</translation>
    </message>
    <message>
        <source>This card holds no money.</source>
        <translation>이 카드에는 잔액이 없습니다.</translation>
    </message>
    <message>
        <source>A gift moves the whole balance of a card, and this balance is 0.</source>
        <translation>선물은 카드 잔액 전체를 옮기는데, 잔액이 0원입니다.</translation>
    </message>
    <message>
        <source>Choose another card.</source>
        <translation>다른 카드를 고르세요.</translation>
    </message>
    <message>
        <source>The amount is not the balance of the card. Nothing was sent.</source>
        <translation>금액이 카드 잔액과 다릅니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>A gift always moves the whole balance of the card.</source>
        <translation>선물은 항상 카드 잔액 전체를 옮깁니다.</translation>
    </message>
    <message>
        <source>Read the card&apos;s balance again and give exactly that amount.</source>
        <translation>카드 잔액을 다시 확인하고 같은 금액을 입력하세요.</translation>
    </message>
    <message>
        <source>This key already belongs to another gift (entry %1). Nothing was sent.</source>
        <translation>이 키는 이미 다른 선물에 쓰였습니다(원장 기록 %1). 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>A key stands for one gift, and the contents differ.</source>
        <translation>키 하나는 선물 하나를 뜻하는데 내용이 서로 다릅니다.</translation>
    </message>
    <message>
        <source>Use a new key for a new gift, or look at the entry with giftctl journal show.</source>
        <translation>새 선물에는 새 키를 쓰거나, giftctl journal show로 기존 기록을 확인하세요.</translation>
    </message>
    <message>
        <source>Another gift from this card is not finished (entry %1). Nothing was sent.</source>
        <translation>이 카드로 보낸 다른 선물이 아직 끝나지 않았습니다(원장 기록 %1). 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>The whole balance of a card moves, so it cannot be given twice.</source>
        <translation>카드 잔액 전체가 옮겨지므로 두 번 보낼 수 없습니다.</translation>
    </message>
    <message>
        <source>Wait until that entry is decided, or choose another card.</source>
        <translation>그 기록이 확정될 때까지 기다리거나 다른 카드를 고르세요.</translation>
    </message>
    <message>
        <source>This is not possible in the entry&apos;s present state (%1).</source>
        <translation>지금 상태(%1)에서는 할 수 없는 일입니다.</translation>
    </message>
    <message>
        <source>An entry only moves along the steps laid down for it.</source>
        <translation>원장 기록은 정해진 단계로만 바뀝니다.</translation>
    </message>
    <message>
        <source>Open the entry in the journal to see what is possible now.</source>
        <translation>원장에서 기록을 열어 지금 할 수 있는 일을 확인하세요.</translation>
    </message>
    <message>
        <source>This profile reads but does not send yet (%1). Nothing was sent.</source>
        <translation>이 접속 설정(%1)은 조회만 되고 아직 보낼 수 없습니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Sending with real money is switched off until limits, approvals and reconciliation are in place.</source>
        <translation>한도, 승인, 내역 대사가 갖춰질 때까지 실제 금액 전송은 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>Use a sandbox or uat profile to send.</source>
        <translation>보내려면 sandbox나 uat 접속 설정을 사용하세요.</translation>
    </message>
    <message>
        <source>The card product %1 is not known.</source>
        <translation>카드 상품 %1을(를) 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Neither the provider nor what was fetched before has it.</source>
        <translation>제공사 목록에도, 전에 가져온 목록에도 없습니다.</translation>
    </message>
    <message>
        <source>Check the product&apos;s id, or fetch the list with giftctl products list --refresh.</source>
        <translation>상품 ID를 확인하거나 giftctl products list --refresh로 목록을 다시 가져오세요.</translation>
    </message>
    <message>
        <source>The provider refused the request. No money moved.</source>
        <translation>제공사가 요청을 거절했습니다. 금액은 이동하지 않았습니다.</translation>
    </message>
    <message>
        <source>Correct the cause named here, then try again.</source>
        <translation>위의 원인을 바로잡은 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Refused, being confirmed.</source>
        <translation>거절 응답, 확인 중입니다.</translation>
    </message>
    <message>
        <source>This refusal can also be the answer to a second copy of a request that succeeded, so the gift may have been sent.</source>
        <translation>먼저 성공한 요청의 사본에 대한 응답일 수도 있어 선물이 전송되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>Do not send it again. Giftdesk checks the provider&apos;s history; until that decides, the card stays reserved. To look now, use &quot;Check now&quot; in the journal or giftctl reconcile.</source>
        <translation>다시 보내지 마세요. 제공사 내역으로 결과를 확인하며, 확정될 때까지 이 카드는 잠겨 있어요. 바로 확인하려면 원장의 ‘지금 확인’이나 giftctl reconcile을 사용하세요.</translation>
    </message>
    <message>
        <source>The outcome is not known.</source>
        <translation>결과를 확인하지 못했습니다.</translation>
    </message>
    <message>
        <source>No readable answer came from the provider. The request may have reached the provider, so the gift may have been sent.</source>
        <translation>제공사의 답을 읽을 수 없었습니다. 요청이 제공사에 닿았을 수 있어 선물이 전송되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>The gift was not sent. No money moved.</source>
        <translation>선물을 보내지 못했습니다. 금액은 이동하지 않았습니다.</translation>
    </message>
    <message>
        <source>The connection failed before any part of the request had left.</source>
        <translation>요청이 나가기 전에 연결이 끊어졌습니다.</translation>
    </message>
    <message>
        <source>You can send it again as a new gift.</source>
        <translation>새 선물로 다시 보낼 수 있어요.</translation>
    </message>
    <message>
        <source>The provider gave no disposable token for this card.</source>
        <translation>제공사가 이 카드의 일회용 토큰을 주지 않았습니다.</translation>
    </message>
    <message>
        <source>Check that the card is active, then send it again as a new gift.</source>
        <translation>카드가 사용 가능한지 확인한 뒤 새 선물로 다시 보내세요.</translation>
    </message>
    <message>
        <source>The disposable token lives 30 seconds, and too little of that was left to send safely.</source>
        <translation>일회용 토큰은 30초만 쓸 수 있는데 안전하게 보낼 시간이 남지 않았습니다.</translation>
    </message>
    <message>
        <source>Confirm the gift again; a new token is fetched.</source>
        <translation>다시 확인해 주세요. 토큰을 새로 받습니다.</translation>
    </message>
    <message>
        <source>Nothing was found for %1.</source>
        <translation>%1에 해당하는 기록이 없습니다.</translation>
    </message>
    <message>
        <source>Neither the journal nor the history fetched so far has it.</source>
        <translation>원장에도, 지금까지 가져온 내역에도 없습니다.</translation>
    </message>
    <message>
        <source>Check the id, or fetch the history first.</source>
        <translation>ID를 확인하거나 내역을 먼저 가져오세요.</translation>
    </message>
    <message>
        <source>Not done: the provider could not be reached.</source>
        <translation>실행하지 못했습니다. 제공사에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>The connection could not be made or broke off.</source>
        <translation>연결이 되지 않거나 도중에 끊어졌습니다.</translation>
    </message>
    <message>
        <source>Check the network and the profile&apos;s address, then try again.</source>
        <translation>네트워크와 접속 설정의 주소를 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Not done: the connection is not safe.</source>
        <translation>실행하지 못했습니다. 안전한 연결이 아닙니다.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate or key is not the one expected.</source>
        <translation>서버의 인증서나 키가 예상한 것과 다릅니다.</translation>
    </message>
    <message>
        <source>Do not go around this. Check caFile, pin and address of the profile with your administrator.</source>
        <translation>우회하지 마세요. 접속 설정의 caFile, pin, 주소를 관리자와 확인하세요.</translation>
    </message>
    <message>
        <source>Not done: the provider did not answer in time.</source>
        <translation>실행하지 못했습니다. 제공사가 제때 답하지 않았습니다.</translation>
    </message>
    <message>
        <source>The time allowed for this request ran out.</source>
        <translation>이 요청에 정해진 시간이 지났습니다.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>잠시 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>취소했습니다.</translation>
    </message>
    <message>
        <source>The request was stopped before it finished.</source>
        <translation>끝나기 전에 요청을 멈췄습니다.</translation>
    </message>
    <message>
        <source>Start it again when you want to.</source>
        <translation>필요할 때 다시 시작하세요.</translation>
    </message>
    <message>
        <source>Not done: the provider&apos;s answer is too large.</source>
        <translation>실행하지 못했습니다. 제공사의 응답이 너무 큽니다.</translation>
    </message>
    <message>
        <source>Answers above 8 MiB are not accepted.</source>
        <translation>8 MiB가 넘는 응답은 받지 않습니다.</translation>
    </message>
    <message>
        <source>Ask for a shorter period; if it stays, report it to the provider.</source>
        <translation>기간을 줄여 보세요. 계속되면 제공사에 알려 주세요.</translation>
    </message>
    <message>
        <source>Not done: the provider&apos;s answer cannot be read (%1).</source>
        <translation>실행하지 못했습니다. 제공사의 응답을 읽을 수 없습니다(%1).</translation>
    </message>
    <message>
        <source>It does not follow the agreed format.</source>
        <translation>약속한 형식과 다릅니다.</translation>
    </message>
    <message>
        <source>Try again; if it stays, report it to the provider with the time.</source>
        <translation>다시 시도해 보세요. 계속되면 시각과 함께 제공사에 알려 주세요.</translation>
    </message>
    <message>
        <source>Not done: the provider&apos;s answer cannot be decrypted.</source>
        <translation>실행하지 못했습니다. 제공사의 응답을 복호화할 수 없습니다.</translation>
    </message>
    <message>
        <source>It is encrypted for another key, or it was changed on the way.</source>
        <translation>다른 키로 암호화되었거나 도중에 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Check cryptoKeyId and clientPrivateKey of the profile.</source>
        <translation>접속 설정의 cryptoKeyId와 clientPrivateKey를 확인하세요.</translation>
    </message>
    <message>
        <source>Not done: the field &quot;%1&quot; is missing in the provider&apos;s answer.</source>
        <translation>실행하지 못했습니다. 제공사의 응답에 ‘%1’ 항목이 없습니다.</translation>
    </message>
    <message>
        <source>The provider may call it by another name.</source>
        <translation>제공사가 다른 이름을 쓰고 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>If so, set overrides.endpoints.….fields in the profile to that name.</source>
        <translation>그렇다면 접속 설정의 overrides.endpoints.….fields에 그 이름을 적어 주세요.</translation>
    </message>
    <message>
        <source>Not done: the answer belongs to another request.</source>
        <translation>실행하지 못했습니다. 다른 요청의 응답이 왔습니다.</translation>
    </message>
    <message>
        <source>Its correlation id is not ours.</source>
        <translation>상관관계 ID가 우리 것과 다릅니다.</translation>
    </message>
    <message>
        <source>Try again; if it stays, report it to the provider.</source>
        <translation>다시 시도해 보세요. 계속되면 제공사에 알려 주세요.</translation>
    </message>
    <message>
        <source>Not done: the provider answered with HTTP status %1.</source>
        <translation>실행하지 못했습니다. 제공사가 HTTP 상태 %1로 답했습니다.</translation>
    </message>
    <message>
        <source>The service has a fault or is being maintained.</source>
        <translation>서비스 장애나 점검일 수 있습니다.</translation>
    </message>
    <message>
        <source>Try again later; if it stays, report it to the provider.</source>
        <translation>나중에 다시 시도하세요. 계속되면 제공사에 알려 주세요.</translation>
    </message>
    <message>
        <source>Not done: the provider pointed to another address (HTTP status %1).</source>
        <translation>실행하지 못했습니다. 제공사가 다른 주소로 안내했습니다(HTTP 상태 %1).</translation>
    </message>
    <message>
        <source>Redirects are never followed, so that keys and names go nowhere else.</source>
        <translation>키와 이름이 다른 곳으로 가지 않도록 따라가지 않습니다.</translation>
    </message>
    <message>
        <source>Check the profile&apos;s address.</source>
        <translation>접속 설정의 주소를 확인하세요.</translation>
    </message>
    <message>
        <source>The history is not complete: the day %1 could not be read to its end.</source>
        <translation>내역이 완전하지 않습니다. %1의 내역을 끝까지 읽지 못했습니다.</translation>
    </message>
    <message>
        <source>There are more gifts on that day than the provider&apos;s pages can hold.</source>
        <translation>그날의 선물이 제공사가 나눠 주는 페이지 수를 넘었습니다.</translation>
    </message>
    <message>
        <source>Rows read so far are kept. Fetch that day again, or by member with --user-id.</source>
        <translation>지금까지 읽은 내역은 보관했어요. 그날을 다시 가져오거나 --user-id로 회원별로 가져오세요.</translation>
    </message>
    <message>
        <source>The history is not complete: it kept changing while it was read (%1).</source>
        <translation>내역이 완전하지 않습니다. 읽는 동안 내역이 계속 바뀌었습니다(%1).</translation>
    </message>
    <message>
        <source>New gifts moved the pages during every pass.</source>
        <translation>읽을 때마다 새 선물이 들어와 페이지가 밀렸습니다.</translation>
    </message>
    <message>
        <source>Rows read so far are kept. Fetch again in a moment.</source>
        <translation>지금까지 읽은 내역은 보관했어요. 잠시 뒤 다시 가져오세요.</translation>
    </message>
    <message>
        <source>Not done: the provider does not accept this profile&apos;s credentials.</source>
        <translation>실행하지 못했습니다. 제공사가 이 접속 설정의 인증 정보를 받아들이지 않았습니다.</translation>
    </message>
    <message>
        <source>aspId, accessKey, secretKey or the time of this computer is not right.</source>
        <translation>aspId, accessKey, secretKey 또는 이 컴퓨터의 시각이 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Check the profile and the clock with your administrator.</source>
        <translation>관리자와 함께 접속 설정과 시각을 확인하세요.</translation>
    </message>
    <message>
        <source>Not done: &quot;%1&quot; is switched off for this profile.</source>
        <translation>실행하지 못했습니다. 이 접속 설정에서는 ‘%1’ 기능이 꺼져 있습니다.</translation>
    </message>
    <message>
        <source>The provider has not published this function, so it starts switched off outside the sandbox.</source>
        <translation>제공사가 공개하지 않은 기능이라 샌드박스 밖에서는 꺼진 채로 시작합니다.</translation>
    </message>
    <message>
        <source>Once the provider has confirmed it, set overrides.endpoints.%1.enabled to true in the profile.</source>
        <translation>제공사의 확인을 받은 뒤 접속 설정의 overrides.endpoints.%1.enabled를 true로 바꾸세요.</translation>
    </message>
    <message>
        <source>Not done: &quot;%1&quot; could move money, and this way may not.</source>
        <translation>실행하지 못했습니다. ‘%1’은(는) 돈이 움직일 수 있어 이 방법으로는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Money moves only through a gift that is written in the journal first.</source>
        <translation>돈은 원장에 먼저 기록된 선물로만 움직입니다.</translation>
    </message>
    <message>
        <source>Send it with the Send pane or giftctl gift send.</source>
        <translation>보내기 화면이나 giftctl gift send로 보내세요.</translation>
    </message>
    <message>
        <source>There is no profile &quot;%1&quot;.</source>
        <translation>‘%1’ 접속 설정이 없습니다.</translation>
    </message>
    <message>
        <source>No profile of this name was imported, and no such file exists.</source>
        <translation>이 이름으로 가져온 접속 설정도, 그런 파일도 없습니다.</translation>
    </message>
    <message>
        <source>See giftctl profile list, or import the file with giftctl profile import.</source>
        <translation>giftctl profile list를 확인하거나 giftctl profile import로 가져오세요.</translation>
    </message>
    <message>
        <source>The profile %1 cannot be read.</source>
        <translation>접속 설정 %1을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>It is missing, not readable for this user, or no JSON object.</source>
        <translation>파일이 없거나, 읽기 권한이 없거나, JSON 객체가 아닙니다.</translation>
    </message>
    <message>
        <source>Check the file and its rights.</source>
        <translation>파일과 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>The profile&apos;s field is not right: %1.</source>
        <translation>접속 설정의 항목이 올바르지 않습니다: %1.</translation>
    </message>
    <message>
        <source>Correct the field in the profile file and import it again.</source>
        <translation>접속 설정 파일을 고친 뒤 다시 가져오세요.</translation>
    </message>
    <message>
        <source>A key of the profile cannot be read: %1.</source>
        <translation>접속 설정의 키를 읽을 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>Expected is an unencrypted PEM of an RSA key of 2048 bits or more.</source>
        <translation>2048비트 이상 RSA 키의 암호 없는 PEM이어야 합니다.</translation>
    </message>
    <message>
        <source>Give the right PEM, or file:PATH relative to the profile file.</source>
        <translation>올바른 PEM이나 접속 설정 파일 기준의 file:PATH를 적어 주세요.</translation>
    </message>
    <message>
        <source>The profile&apos;s address is not encrypted (http).</source>
        <translation>접속 설정의 주소가 암호화되지 않습니다(http).</translation>
    </message>
    <message>
        <source>Without https, names and keys could be read on the way; http is allowed to this computer only.</source>
        <translation>https가 아니면 이름과 키가 도중에 읽힐 수 있어, http는 이 컴퓨터 안에서만 허용됩니다.</translation>
    </message>
    <message>
        <source>Use an https address.</source>
        <translation>https 주소를 사용하세요.</translation>
    </message>
    <message>
        <source>A live profile may not name a caFile.</source>
        <translation>운영(live) 접속 설정에는 caFile을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Live connections trust only the certificate authorities of the system.</source>
        <translation>운영 연결은 시스템의 인증기관만 신뢰합니다.</translation>
    </message>
    <message>
        <source>Remove caFile from the profile; use pin to narrow the trust.</source>
        <translation>접속 설정에서 caFile을 지우세요. 신뢰를 좁히려면 pin을 사용하세요.</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>암호가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>It does not open this data folder.</source>
        <translation>이 데이터 폴더를 열 수 없는 암호입니다.</translation>
    </message>
    <message>
        <source>Enter the passphrase this folder was made with. If it is lost, use the recovery key that was printed then.</source>
        <translation>폴더를 만들 때의 암호를 입력하세요. 잊었다면 그때 출력한 복구 키를 사용하세요.</translation>
    </message>
    <message>
        <source>A passphrase is needed.</source>
        <translation>암호가 필요합니다.</translation>
    </message>
    <message>
        <source>This data folder is locked, and there is no terminal to ask on.</source>
        <translation>데이터 폴더가 잠겨 있고, 물어볼 터미널이 없습니다.</translation>
    </message>
    <message>
        <source>Give the passphrase with --passphrase-file FILE.</source>
        <translation>--passphrase-file FILE로 암호를 알려 주세요.</translation>
    </message>
    <message>
        <source>The passphrase file %1 is empty or cannot be read.</source>
        <translation>암호 파일 %1이(가) 비어 있거나 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Its first line is the passphrase.</source>
        <translation>첫 줄이 암호입니다.</translation>
    </message>
    <message>
        <source>Write the passphrase into the first line.</source>
        <translation>첫 줄에 암호를 적어 주세요.</translation>
    </message>
    <message>
        <source>The key file of the data folder is damaged (%1).</source>
        <translation>데이터 폴더의 키 파일이 손상되었습니다(%1).</translation>
    </message>
    <message>
        <source>Without it the stores cannot be opened; nothing was changed.</source>
        <translation>이 파일 없이는 저장소를 열 수 없습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>Put vault.json back from a backup, or use the recovery key.</source>
        <translation>백업에서 vault.json을 되돌리거나 복구 키를 사용하세요.</translation>
    </message>
    <message>
        <source>Giftdesk stops: its encryption failed the self-test (%1).</source>
        <translation>Giftdesk를 멈춥니다. 암호화 자체 점검에 실패했습니다(%1).</translation>
    </message>
    <message>
        <source>With encryption that computes wrongly, nothing may be sent or stored.</source>
        <translation>암호화가 올바르지 않으면 아무것도 보내거나 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Reinstall Giftdesk and OpenSSL; if it stays, this computer is not safe to use.</source>
        <translation>Giftdesk와 OpenSSL을 다시 설치하세요. 계속되면 이 컴퓨터는 사용하지 마세요.</translation>
    </message>
    <message>
        <source>Giftdesk stops: its description of the provider&apos;s API is damaged (%1).</source>
        <translation>Giftdesk를 멈춥니다. 제공사 API 설명이 손상되었습니다(%1).</translation>
    </message>
    <message>
        <source>It is part of the program and was changed or built wrongly.</source>
        <translation>프로그램의 일부인데 바뀌었거나 잘못 만들어졌습니다.</translation>
    </message>
    <message>
        <source>Reinstall Giftdesk.</source>
        <translation>Giftdesk를 다시 설치하세요.</translation>
    </message>
    <message>
        <source>Only one program at a time may hold the ledger, so that nothing is sent twice.</source>
        <translation>같은 선물이 두 번 나가지 않도록 원장은 한 번에 한 프로그램만 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Close the other program, or wait until it is done.</source>
        <translation>그 프로그램을 닫거나 끝날 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>The store %1 is locked.</source>
        <translation>저장소 %1이(가) 잠겨 있습니다.</translation>
    </message>
    <message>
        <source>Another program holds it open.</source>
        <translation>다른 프로그램이 열고 있습니다.</translation>
    </message>
    <message>
        <source>Close that program and try again.</source>
        <translation>그 프로그램을 닫고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The store %1 cannot be written. Nothing was sent.</source>
        <translation>저장소 %1에 쓸 수 없습니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>The file, the folder or the disk is read-only for this user.</source>
        <translation>파일, 폴더 또는 디스크가 이 사용자에게 읽기 전용입니다.</translation>
    </message>
    <message>
        <source>Correct the rights, or choose another folder with --data-dir.</source>
        <translation>권한을 고치거나 --data-dir로 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>A gift is sent only once its record is safely on the disk.</source>
        <translation>기록이 디스크에 안전하게 남은 뒤에만 선물을 보냅니다.</translation>
    </message>
    <message>
        <source>The store %1 is damaged. Nothing was sent.</source>
        <translation>저장소 %1이(가) 손상되었습니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Its contents do not agree with themselves; the file was left as it is.</source>
        <translation>내용이 서로 맞지 않습니다. 파일은 그대로 두었습니다.</translation>
    </message>
    <message>
        <source>Copy the folder before anything else, then put back a backup.</source>
        <translation>먼저 폴더를 복사해 두고, 백업을 되돌리세요.</translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation>새 버전을 설치하세요.</translation>
    </message>
    <message>
        <source>The data folder is not safe: %1.</source>
        <translation>데이터 폴더가 안전하지 않습니다: %1.</translation>
    </message>
    <message>
        <source>It is a symbolic link, or it belongs to another user.</source>
        <translation>심볼릭 링크이거나 다른 사용자의 폴더입니다.</translation>
    </message>
    <message>
        <source>Use a folder of your own with --data-dir.</source>
        <translation>--data-dir로 본인 소유의 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>A row of the ledger was changed outside Giftdesk (%1).</source>
        <translation>Giftdesk 밖에서 바뀐 원장 기록이 있습니다(%1).</translation>
    </message>
    <message>
        <source>Its seal does not fit its contents, so it may not move money or change state.</source>
        <translation>봉인이 내용과 맞지 않아 이 기록으로는 돈을 옮기거나 상태를 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Do not send from this folder. Keep a copy and tell your administrator and auditor.</source>
        <translation>이 폴더로 보내지 마세요. 사본을 보관하고 관리자와 감사 담당자에게 알리세요.</translation>
    </message>
    <message>
        <source>The audit record is broken: row %1 is the first that does not fit.</source>
        <translation>감사 기록이 끊어졌습니다. 맞지 않는 첫 행: %1.</translation>
    </message>
    <message>
        <source>A row was changed, removed or inserted outside Giftdesk.</source>
        <translation>Giftdesk 밖에서 행이 바뀌거나 지워지거나 끼어들었습니다.</translation>
    </message>
    <message>
        <source>Keep a copy of the folder and tell your auditor.</source>
        <translation>폴더의 사본을 보관하고 감사 담당자에게 알리세요.</translation>
    </message>
    <message>
        <source>Giftdesk met an internal error.</source>
        <translation>Giftdesk 내부 오류가 생겼습니다.</translation>
    </message>
    <message>
        <source>This is a fault of the program.</source>
        <translation>프로그램의 결함입니다.</translation>
    </message>
    <message>
        <source>Look into the journal before you send anything again, and report the code with the time.</source>
        <translation>다시 보내기 전에 원장을 먼저 확인하고, 코드와 시각을 알려 주세요.</translation>
    </message>
    <message>
        <source>There is no option %1 here.</source>
        <translation>%1 옵션은 여기서 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The command is: %2.</source>
        <translation>입력한 명령: %2.</translation>
    </message>
    <message>
        <source>Add --help to the command for the options it takes.</source>
        <translation>명령 뒤에 --help를 붙이면 쓸 수 있는 옵션을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>The value or what is expected: %2.</source>
        <translation>값 또는 가능한 값: %2.</translation>
    </message>
    <message>
        <source>The date or period cannot be used.</source>
        <translation>날짜나 기간을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Expected is 20261122 or 2026-11-22, the first day not after the last.</source>
        <translation>20261122 또는 2026-11-22 형식이고, 시작일이 종료일보다 늦지 않아야 합니다.</translation>
    </message>
    <message>
        <source>The data folder is in use by %2 (process %1, since %3).</source>
        <translation>다른 프로그램이 데이터 폴더를 쓰고 있습니다: %2(프로세스 %1, %3부터).</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was sent.</source>
        <translation>디스크가 가득 찼습니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Free at least 10 MB on the disk of the data folder and try again.</source>
        <translation>데이터 폴더가 있는 디스크를 10 MB 이상 비운 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The store was written by a newer Giftdesk.</source>
        <translation>저장소를 더 새로운 Giftdesk가 만들었습니다.</translation>
    </message>
    <message>
        <source>Its form has the number %1; this version knows forms up to %2 and leaves it untouched.</source>
        <translation>저장소 형식 번호는 %1이고, 이 버전은 %2까지만 알아 손대지 않습니다.</translation>
    </message>
    <message>
        <source>A limit would be exceeded: %1. Nothing was sent.</source>
        <translation>한도를 넘습니다: %1. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Allowed are %2; %3 are used already or being sent.</source>
        <translation>허용 한도는 %2, 이미 쓰였거나 전송 중인 것은 %3입니다.</translation>
    </message>
    <message>
        <source>Ask the person who sets the limits, or send it when the period is over.</source>
        <translation>한도를 정하는 담당자에게 문의하거나 기간이 지난 뒤 보내세요.</translation>
    </message>
    <message>
        <source>The same amount was already sent to this number on %2 (entry %1). Nothing was sent.</source>
        <translation>같은 번호로 같은 금액을 이미 보냈습니다(%2, 원장 기록 %1). 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Within %3 days a gift of the same amount to the same number counts as a duplicate.</source>
        <translation>%3일 안에 같은 번호로 같은 금액을 보내면 중복으로 봅니다.</translation>
    </message>
    <message>
        <source>Look at the earlier gift. If this one is meant as well, allow it with a reason; giftctl takes --allow-duplicate.</source>
        <translation>먼저 보낸 선물을 확인하세요. 이번 선물도 맞다면 사유를 적고 허용해 주세요. giftctl에서는 --allow-duplicate를 씁니다.</translation>
    </message>
    <message>
        <source>This gift follows another one (entry %1) and differs from it. Nothing was sent.</source>
        <translation>먼저 시도한 선물(원장 기록 %1)과 내용이 다릅니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>The earlier request may have left once, so only the same card with the same amount is sent anew by one person.</source>
        <translation>먼저 시도한 요청이 한 번 나갔을 수 있어, 혼자서는 같은 카드와 같은 금액으로만 다시 보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Send it with the same card and amount, or let a second person agree.</source>
        <translation>같은 카드와 금액으로 보내거나 다른 담당자의 동의를 받으세요.</translation>
    </message>
    <message>
        <source>The batch file cannot be read: %1. Nothing was sent.</source>
        <translation>일괄 파일을 읽을 수 없습니다: %1. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>A batch is a CSV or XLSX file with a header line.</source>
        <translation>일괄 파일은 제목 줄이 있는 CSV 또는 XLSX여야 합니다.</translation>
    </message>
    <message>
        <source>Save the file again as CSV (UTF-8) or XLSX, or start from the template.</source>
        <translation>CSV(UTF-8)나 XLSX로 다시 저장하거나 서식 파일로 시작하세요.</translation>
    </message>
    <message>
        <source>The batch file lacks columns: %1. Nothing was sent.</source>
        <translation>일괄 파일에 열이 없습니다: %1. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Each gift needs sender, card, receiver, amount and reason.</source>
        <translation>선물마다 보낸 회원, 카드, 받는 분, 금액, 사유가 필요합니다.</translation>
    </message>
    <message>
        <source>Add the columns, or assign them to the columns of the file.</source>
        <translation>열을 추가하거나 파일의 열에 맞춰 지정하세요.</translation>
    </message>
    <message>
        <source>Split the file into several.</source>
        <translation>파일을 여러 개로 나누세요.</translation>
    </message>
    <message>
        <source>This gift is being cancelled already, or its cancellation is not decided yet (%1).</source>
        <translation>이미 취소하고 있거나 취소 결과가 아직 확인되지 않은 선물입니다(%1).</translation>
    </message>
    <message>
        <source>A gift is asked to be cancelled once at a time.</source>
        <translation>한 선물의 취소는 한 번에 하나만 요청합니다.</translation>
    </message>
    <message>
        <source>Refresh the gift and look at its state.</source>
        <translation>선물을 새로고침해 상태를 확인하세요.</translation>
    </message>
    <message>
        <source>There is something at %1 already. Nothing was written.</source>
        <translation>%1에 이미 파일이 있습니다. 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>A backup or a restore never replaces what is there.</source>
        <translation>백업과 복원은 기존 내용을 덮어쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Choose another, empty place.</source>
        <translation>비어 있는 다른 위치를 고르세요.</translation>
    </message>
    <message>
        <source>The batch has stopped: the outcome of gifts is not known (%1).</source>
        <translation>일괄 전송을 멈췄습니다. 결과를 확인하지 못한 선물: %1건.</translation>
    </message>
    <message>
        <source>So that no more gifts get lost, a batch does not go on while outcomes are open.</source>
        <translation>결과가 확인되지 않은 선물이 있는 동안에는 일괄 전송을 이어 가지 않습니다.</translation>
    </message>
    <message>
        <source>Do not send them again. Let them be decided by giftctl reconcile or on the Resolve page, then resume the batch.</source>
        <translation>다시 보내지 마세요. giftctl reconcile이나 결과 확인 화면에서 결과를 확정한 뒤 이어서 보내세요.</translation>
    </message>
    <message>
        <source>Whether the gift was cancelled is not known.</source>
        <translation>선물이 취소되었는지 확인하지 못했습니다.</translation>
    </message>
    <message>
        <source>No readable answer came from the provider. The cancellation may have taken effect.</source>
        <translation>제공사의 답을 읽을 수 없었습니다. 취소가 처리되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>Refresh the gift: its state in the provider&apos;s history tells. Do not send a gift in its place before that.</source>
        <translation>선물을 새로고침해 제공사 내역의 상태를 확인하세요. 그 전에는 대신 다른 선물을 보내지 마세요.</translation>
    </message>
    <message>
        <source>Sending is locked: this journal may not be the newest one. Nothing was sent.</source>
        <translation>전송이 잠겨 있습니다. 이 원장이 최신이 아닐 수 있습니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>It was restored or copied, or is older than the mark kept beside it, so gifts may have been sent that it does not know.</source>
        <translation>복원했거나 복사한 원장이거나 따로 둔 표시보다 오래되어, 원장에 없는 선물이 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>Alarm: the provider&apos;s history has gifts that the journal holds for not sent (%1).</source>
        <translation>경보: 원장에 전송되지 않은 것으로 적힌 선물이 제공사 내역에 있습니다(%1건).</translation>
    </message>
    <message>
        <source>A gift was called not sent, and the provider shows it sent.</source>
        <translation>보내지 않았다고 기록한 선물이 제공사에서는 전송되었습니다.</translation>
    </message>
    <message>
        <source>Do not send anything in their place. Open them in the journal and tell your supervisor.</source>
        <translation>대신 다른 선물을 보내지 마세요. 원장에서 열어 보고 책임자에게 알리세요.</translation>
    </message>
    <message>
        <source>The backup at %1 cannot be used.</source>
        <translation>%1의 백업을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>It is incomplete, was changed, or does not open with this passphrase.</source>
        <translation>완전하지 않거나 바뀌었거나 이 암호로 열리지 않습니다.</translation>
    </message>
    <message>
        <source>Choose another backup, or check the passphrase or recovery code.</source>
        <translation>다른 백업을 고르거나 암호 또는 복구 코드를 확인하세요.</translation>
    </message>
    <message>
        <source>The cancellation was not sent. The gift is as it was.</source>
        <translation>취소 요청을 보내지 않았습니다. 선물은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>No part of the request had left.</source>
        <translation>요청이 조금도 나가지 않았습니다.</translation>
    </message>
    <message>
        <source>You can cancel the gift again.</source>
        <translation>다시 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>This gift cannot be cancelled: it is no longer waiting for its receiver (%1).</source>
        <translation>취소할 수 없는 선물입니다. 이미 처리되었습니다(%1).</translation>
    </message>
    <message>
        <source>Only a gift that nobody has taken yet can be taken back.</source>
        <translation>받는 분이 아직 받지 않은 선물만 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>Tell the caller what became of the gift.</source>
        <translation>선물이 어떻게 되었는지 고객에게 안내해 주세요.</translation>
    </message>
    <message>
        <source>%1: the cell holds a formula.</source>
        <translation>%1: 셀에 수식이 들어 있습니다.</translation>
    </message>
    <message>
        <source>What a formula shows may change, so it is not certain what would be sent.</source>
        <translation>수식이 보여 주는 값은 바뀔 수 있어 무엇이 전송될지 확실하지 않습니다.</translation>
    </message>
    <message>
        <source>Put the value itself into the cell (copy, then paste as value).</source>
        <translation>셀에 값을 직접 넣으세요(복사한 뒤 값으로 붙여넣기).</translation>
    </message>
    <message>
        <source>%1: the spreadsheet has lost digits of this number.</source>
        <translation>%1: 스프레드시트에서 이 번호의 숫자가 사라졌습니다.</translation>
    </message>
    <message>
        <source>A number cell keeps 15 digits; those behind them are gone.</source>
        <translation>숫자 셀은 15자리까지만 보관하므로 그 뒤의 숫자가 없어졌습니다.</translation>
    </message>
    <message>
        <source>Format the column as text and enter the number again.</source>
        <translation>열의 서식을 텍스트로 바꾸고 번호를 다시 입력하세요.</translation>
    </message>
    <message>
        <source>%1: the cell holds no text or number.</source>
        <translation>%1: 셀에 텍스트나 숫자가 없습니다.</translation>
    </message>
    <message>
        <source>It is a date, a truth value or an error such as #N/A, which cannot stand in this column.</source>
        <translation>날짜나 참/거짓 값, #N/A 같은 오류 값이며 이 열에는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Format the column as text and enter the value again.</source>
        <translation>열의 서식을 텍스트로 바꾸고 값을 다시 입력하세요.</translation>
    </message>
    <message>
        <source>The row has more cells than the header.</source>
        <translation>행의 셀이 제목 줄보다 많습니다.</translation>
    </message>
    <message>
        <source>The header has %1. A separator within a value may have shifted the others.</source>
        <translation>제목 줄의 열은 %1개입니다. 값 안의 구분 기호 때문에 나머지 값이 밀렸을 수 있습니다.</translation>
    </message>
    <message>
        <source>Put values with separators in quotation marks, or save the file as XLSX.</source>
        <translation>구분 기호가 든 값을 따옴표로 묶거나 파일을 XLSX로 저장하세요.</translation>
    </message>
    <message>
        <source>This card is in row %1 already.</source>
        <translation>이 카드는 %1행에 이미 있습니다.</translation>
    </message>
    <message>
        <source>A gift moves the whole card, so there is nothing left for a second one.</source>
        <translation>선물은 카드 전체를 옮기므로 두 번째 선물에 쓸 잔액이 없습니다.</translation>
    </message>
    <message>
        <source>Choose another card or delete one of the rows.</source>
        <translation>다른 카드를 고르거나 한 행을 지우세요.</translation>
    </message>
    <message>
        <source>This key is in row %1 already.</source>
        <translation>이 키는 %1행에 이미 있습니다.</translation>
    </message>
    <message>
        <source>A key names one gift and keeps it from being sent twice.</source>
        <translation>키는 선물 하나를 가리키며 두 번 보내지 않도록 막아 줍니다.</translation>
    </message>
    <message>
        <source>Give each row a key of its own, or leave the column empty.</source>
        <translation>행마다 다른 키를 쓰거나 열을 비워 두세요.</translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>%1 파일을 저장하지 못했습니다.</translation>
    </message>
    <message>
        <source>The folder may be missing or full, or take no new files. Nothing was changed there.</source>
        <translation>폴더가 없거나 가득 찼거나 새 파일을 만들 수 없는 곳일 수 있습니다. 그 위치의 파일은 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>Choose another place, or free space, and save it again.</source>
        <translation>다른 위치를 고르거나 공간을 확보한 뒤 다시 저장하세요.</translation>
    </message>
    <message>
        <source>The batch file is too large (%1). Nothing was sent.</source>
        <translation>일괄 파일이 너무 큽니다(%1). 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Allowed are at most %2.</source>
        <translation>최대 %2까지 허용됩니다.</translation>
    </message>
    <message>
        <source>Rows of the batch that were refused: %1.</source>
        <translation>일괄 전송에서 거절된 행: %1건.</translation>
    </message>
    <message>
        <source>The provider, a limit, the duplicate guard or a check of the card refused them.</source>
        <translation>제공사, 한도, 중복 확인 또는 카드 확인에서 거절되었습니다.</translation>
    </message>
    <message>
        <source>The report of the batch tells the reason of each row. Correct what is wrong, then resume the batch; what was sent is never sent again.</source>
        <translation>행마다의 이유는 일괄 전송 보고서에 있습니다. 문제를 바로잡은 뒤 이어서 보내세요. 이미 보낸 것은 다시 보내지 않습니다.</translation>
    </message>
    <message>
        <source>The batch is not finished. Rows not sent yet: %1.</source>
        <translation>일괄 전송이 끝나지 않았습니다. 아직 보내지 않은 행: %1건.</translation>
    </message>
    <message>
        <source>It was paused, or the program ended, before every row was sent.</source>
        <translation>모든 행을 보내기 전에 일시 중지되었거나 프로그램이 끝났습니다.</translation>
    </message>
    <message>
        <source>Resume it with giftctl batch resume or on the Batch page. What was sent is never sent again.</source>
        <translation>giftctl batch resume이나 일괄 전송 화면에서 이어서 보내세요. 이미 보낸 것은 다시 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Release it on the Settings page or with giftctl backup release: the history since then is read and compared first.</source>
        <translation>설정 화면이나 giftctl backup release로 해제하세요. 먼저 그 뒤의 내역을 읽고 대조합니다.</translation>
    </message>
    <message>
        <source>Sending stays locked: the outcome of gifts is still open (%1).</source>
        <translation>전송 잠금이 유지됩니다. 결과가 확인되지 않은 선물이 있습니다(%1건).</translation>
    </message>
    <message>
        <source>Before sending is released, every open gift has to be looked up at the provider and decided.</source>
        <translation>잠금을 해제하기 전에 결과 미확인 선물을 모두 제공사 내역에서 확인하고 판단해야 합니다.</translation>
    </message>
    <message>
        <source>Wait for the check, or decide them on the Resolve page. Then release again.</source>
        <translation>자동 확인을 기다리거나 결과 확인 화면에서 판단한 뒤 다시 해제하세요.</translation>
    </message>
    <message>
        <source>The journal and the provider&apos;s list of the day differ (%1).</source>
        <translation>그날의 원장과 제공사 내역이 다릅니다(%1건).</translation>
    </message>
    <message>
        <source>Gifts stand on one side only, have another amount, or have no known outcome yet.</source>
        <translation>한쪽에만 있거나 금액이 다르거나 아직 결과가 확인되지 않은 선물이 있습니다.</translation>
    </message>
    <message>
        <source>Look at each line of the sheet: gifts that other desks or systems sent are theirs only; anything else needs a person.</source>
        <translation>마감표의 각 줄을 확인하세요. 다른 자리나 다른 시스템에서 보낸 선물은 제공사에만 있을 수 있고, 그 밖의 것은 담당자가 확인해야 합니다.</translation>
    </message>
    <message>
        <source>The search has no field “%1” (character %2).</source>
        <translation>검색에 ‘%1’ 항목은 없습니다(%2번째 글자).</translation>
    </message>
    <message>
        <source>There are receiver, sender, phone, id, product, status, amount, from, to and on, in either language.</source>
        <translation>쓸 수 있는 항목은 받는분, 보낸분, 전화, 선물, 상품, 상태, 금액, 부터, 까지, 날짜이며 영어로도 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Correct the name, or put what you look for in quotation marks.</source>
        <translation>항목 이름을 고치거나, 찾을 말을 큰따옴표로 묶어 주세요.</translation>
    </message>
    <message>
        <source>What follows “%1” in the search cannot be read (character %2).</source>
        <translation>검색에서 ‘%1’ 뒤의 값을 읽을 수 없습니다(%2번째 글자).</translation>
    </message>
    <message>
        <source>Examples are amount&gt;50000, amount:1만..5만, status:accepted,expired, from:2026-11-01 and -receiver:김.</source>
        <translation>예: 금액&gt;50000, 금액:1만..5만, 상태:수락,만료, 부터:2026-11-01, -받는분:김</translation>
    </message>
    <message>
        <source>Correct it there.</source>
        <translation>그 부분을 고쳐 주세요.</translation>
    </message>
    <message>
        <source>A quotation mark in the search is not closed (character %1).</source>
        <translation>검색의 큰따옴표가 닫히지 않았습니다(%1번째 글자).</translation>
    </message>
    <message>
        <source>Marks stand around what has blanks or a colon in it.</source>
        <translation>빈칸이나 쌍점이 든 말은 큰따옴표로 묶습니다.</translation>
    </message>
    <message>
        <source>Put the second mark, or take the first away.</source>
        <translation>닫는 따옴표를 넣거나 여는 따옴표를 지워 주세요.</translation>
    </message>
    <message>
        <source>An open console holds the data folder and does not take this command.</source>
        <translation>열려 있는 콘솔이 데이터 폴더를 쓰고 있고 이 명령을 받지 않습니다.</translation>
    </message>
    <message>
        <source>Console and giftctl are of different versions, or the console is just closing.</source>
        <translation>콘솔과 giftctl의 버전이 다르거나 콘솔이 닫히는 중입니다.</translation>
    </message>
    <message>
        <source>Close the console, or use the giftctl that was installed with it.</source>
        <translation>콘솔을 닫거나, 콘솔과 함께 설치된 giftctl을 쓰세요.</translation>
    </message>
    <message>
        <source>The console that ran this command has ended before the command did.</source>
        <translation>이 명령을 실행하던 콘솔이 먼저 끝났습니다.</translation>
    </message>
    <message>
        <source>How far the command came is in the journal, not here.</source>
        <translation>명령이 어디까지 갔는지는 여기가 아니라 저널에 있습니다.</translation>
    </message>
    <message>
        <source>Look at the journal before anything is sent again.</source>
        <translation>다시 보내기 전에 저널을 확인하세요.</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>sender&apos;s member id</source>
        <translation>보낸 회원 번호</translation>
    </message>
    <message>
        <source>sender&apos;s name</source>
        <translation>보낸 분 이름</translation>
    </message>
    <message>
        <source>sender&apos;s phone number</source>
        <translation>보낸 분 휴대폰</translation>
    </message>
    <message>
        <source>card</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>receiver&apos;s name</source>
        <translation>받는 분 이름</translation>
    </message>
    <message>
        <source>receiver&apos;s phone number</source>
        <translation>받는 분 휴대폰</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>language of the message</source>
        <translation>안내 언어</translation>
    </message>
    <message>
        <source>your own key</source>
        <translation>고유 키</translation>
    </message>
    <message>
        <source>duplicate allowed</source>
        <translation>중복 허용</translation>
    </message>
    <message>
        <source>card product</source>
        <translation>카드 상품</translation>
    </message>
    <message>
        <source>gift id</source>
        <translation>선물 ID</translation>
    </message>
    <message>
        <source>journal entry</source>
        <translation>원장 기록</translation>
    </message>
    <message>
        <source>member id</source>
        <translation>회원 번호</translation>
    </message>
    <message>
        <source>receiver&apos;s member id</source>
        <translation>받는 회원 번호</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>search text</source>
        <translation>검색어</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>name of the profile</source>
        <translation>접속 설정 이름</translation>
    </message>
    <message>
        <source>kind of the profile</source>
        <translation>접속 설정 종류</translation>
    </message>
    <message>
        <source>address (baseUrl)</source>
        <translation>주소(baseUrl)</translation>
    </message>
    <message>
        <source>ASP id (aspId)</source>
        <translation>ASP ID(aspId)</translation>
    </message>
    <message>
        <source>access key (accessKey)</source>
        <translation>접근 키(accessKey)</translation>
    </message>
    <message>
        <source>secret key (secretKey)</source>
        <translation>비밀 키(secretKey)</translation>
    </message>
    <message>
        <source>crypto key id (cryptoKeyId)</source>
        <translation>암호 키 ID(cryptoKeyId)</translation>
    </message>
    <message>
        <source>server&apos;s public key (serverPublicKey)</source>
        <translation>서버 공개 키(serverPublicKey)</translation>
    </message>
    <message>
        <source>our private key (clientPrivateKey)</source>
        <translation>우리 쪽 개인 키(clientPrivateKey)</translation>
    </message>
    <message>
        <source>time zone (timeZone)</source>
        <translation>시간대(timeZone)</translation>
    </message>
    <message>
        <source>certificate authority (caFile)</source>
        <translation>인증기관(caFile)</translation>
    </message>
    <message>
        <source>key pins (pin)</source>
        <translation>키 고정(pin)</translation>
    </message>
    <message>
        <source>proxy (proxy)</source>
        <translation>프록시(proxy)</translation>
    </message>
    <message>
        <source>form of the token (tokenForm)</source>
        <translation>토큰 형식(tokenForm)</translation>
    </message>
    <message>
        <source>settling time (settleSeconds)</source>
        <translation>확정 대기 시간(settleSeconds)</translation>
    </message>
    <message>
        <source>overrides (overrides)</source>
        <translation>재정의(overrides)</translation>
    </message>
    <message>
        <source>known products (serviceIds)</source>
        <translation>알려진 상품(serviceIds)</translation>
    </message>
    <message>
        <source>amount of one gift</source>
        <translation>선물 한 건의 금액</translation>
    </message>
    <message>
        <source>gifts a day</source>
        <translation>하루 선물 건수</translation>
    </message>
    <message>
        <source>sum a day</source>
        <translation>하루 합계 금액</translation>
    </message>
    <message>
        <source>gifts to one receiver a day</source>
        <translation>받는 분별 하루 건수</translation>
    </message>
    <message>
        <source>sum to one receiver a day</source>
        <translation>받는 분별 하루 합계</translation>
    </message>
    <message>
        <source>gifts of one operator a day</source>
        <translation>담당자별 하루 건수</translation>
    </message>
    <message>
        <source>sum of one operator a day</source>
        <translation>담당자별 하루 합계</translation>
    </message>
    <message>
        <source>limits (limits)</source>
        <translation>한도(limits)</translation>
    </message>
    <message>
        <source>days of the duplicate guard</source>
        <translation>중복 확인 기간(일)</translation>
    </message>
    <message>
        <source>reason for a second gift</source>
        <translation>중복 전송 사유</translation>
    </message>
    <message>
        <source>reason of the cancellation</source>
        <translation>취소 사유</translation>
    </message>
    <message>
        <source>accepted by the receiver</source>
        <translation>받는 분이 수락함</translation>
    </message>
    <message>
        <source>rejected by the receiver</source>
        <translation>받는 분이 거절함</translation>
    </message>
    <message>
        <source>cancelled already</source>
        <translation>이미 취소됨</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>기한 만료</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>its characters fit no known encoding (UTF-8, CP949, UTF-16)</source>
        <translation>글자가 알려진 인코딩(UTF-8, CP949, UTF-16)에 맞지 않음</translation>
    </message>
    <message>
        <source>it is neither text nor a workbook</source>
        <translation>텍스트도 통합 문서도 아님</translation>
    </message>
    <message>
        <source>a quotation mark is opened and never closed</source>
        <translation>따옴표가 열린 뒤 닫히지 않음</translation>
    </message>
    <message>
        <source>there is no gift in it</source>
        <translation>선물이 한 건도 없음</translation>
    </message>
    <message>
        <source>a column stands in it twice</source>
        <translation>같은 열이 두 번 있음</translation>
    </message>
    <message>
        <source>the XLSX file is damaged or not complete</source>
        <translation>XLSX 파일이 손상되었거나 완전하지 않음</translation>
    </message>
    <message>
        <source>it is not an Excel workbook</source>
        <translation>Excel 통합 문서가 아님</translation>
    </message>
    <message>
        <source>it is protected by a password</source>
        <translation>암호로 보호되어 있음</translation>
    </message>
    <message>
        <source>it is an old XLS file or is protected by a password</source>
        <translation>이전 형식의 XLS 파일이거나 암호로 보호되어 있음</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>열 수 없음</translation>
    </message>
    <message>
        <source>bytes in the file</source>
        <translation>파일의 바이트 수</translation>
    </message>
    <message>
        <source>gifts in the file</source>
        <translation>파일의 선물 건수</translation>
    </message>
    <message>
        <source>columns in a row</source>
        <translation>한 행의 열 수</translation>
    </message>
    <message>
        <source>characters in a cell</source>
        <translation>한 셀의 글자 수</translation>
    </message>
    <message>
        <source>different texts in the workbook</source>
        <translation>통합 문서의 서로 다른 텍스트 수</translation>
    </message>
    <message>
        <source>parts of the workbook</source>
        <translation>통합 문서를 이루는 파일 수</translation>
    </message>
    <message>
        <source>unpacked bytes</source>
        <translation>압축을 푼 바이트 수</translation>
    </message>
    <message>
        <source>unpacked size for each packed byte</source>
        <translation>압축 전 크기의 배수</translation>
    </message>
</context>
<context>
    <name>Giftctl</name>
    <message>
        <source>Gift</source>
        <translation>선물</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Product id</source>
        <translation>상품 ID</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>상품</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>상품군</translation>
    </message>
    <message>
        <source>Months valid</source>
        <translation>유효 개월</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>잔액</translation>
    </message>
    <message>
        <source>Sender&apos;s member id</source>
        <translation>보낸 회원 번호</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>보낸 회원</translation>
    </message>
    <message>
        <source>Sender&apos;s phone</source>
        <translation>보낸 회원 휴대폰</translation>
    </message>
    <message>
        <source>Receiver&apos;s member id</source>
        <translation>받는 회원 번호</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>받는 분</translation>
    </message>
    <message>
        <source>Receiver&apos;s phone</source>
        <translation>받는 분 휴대폰</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>보낸 시각</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>처리 시각</translation>
    </message>
    <message>
        <source>Fetched at</source>
        <translation>가져온 시각</translation>
    </message>
    <message>
        <source>Created at</source>
        <translation>기록 시각</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>바뀐 시각</translation>
    </message>
    <message>
        <source>At</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Card (PAR)</source>
        <translation>카드(PAR)</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>유효 기간</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>카드 번호</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>원장 기록</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>상관관계 ID</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>원장 기록</translation>
    </message>
    <message>
        <source>Provider&apos;s history</source>
        <translation>제공사 내역</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>진행 단계</translation>
    </message>
    <message>
        <source>Card product</source>
        <translation>카드 상품</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>접속 설정</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>건수</translation>
    </message>
    <message>
        <source>New</source>
        <translation>새 내역</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>To</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>건수</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>마지막 해시</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>상세</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Checked only</source>
        <translation>확인만 함</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>다시 찾음</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Note: other users of this computer may read the passphrase file %1. Set its mode to 0600.</source>
        <translation>알림: 이 컴퓨터의 다른 사용자가 암호 파일 %1을(를) 읽을 수 있습니다. 권한을 0600으로 바꾸세요.</translation>
    </message>
    <message>
        <source>Note: the profile file has keys that are not known and were left out: %1.</source>
        <translation>알림: 접속 설정 파일에 모르는 항목이 있어 제외했습니다: %1.</translation>
    </message>
    <message>
        <source>Note: no passphrase was given, so the key of this sandbox lies in %1. Use --passphrase-file to guard it with a passphrase.</source>
        <translation>알림: 암호가 없어 이 샌드박스의 키를 %1에 두었습니다. 암호로 지키려면 --passphrase-file을 사용하세요.</translation>
    </message>
    <message>
        <source>Note: the passphrase guards this data folder from now on; the key file was deleted.</source>
        <translation>알림: 이제부터 암호가 데이터 폴더를 지킵니다. 키 파일은 지웠습니다.</translation>
    </message>
    <message>
        <source>Note: the history cache was damaged and was set aside as %1. Fetch the history again with giftctl history sync.</source>
        <translation>알림: 내역 캐시가 손상되어 %1(으)로 옮겨 두었습니다. giftctl history sync로 내역을 다시 가져오세요.</translation>
    </message>
    <message>
        <source>Note: a former run ended in the middle of a send. Its outcome is not known: see giftctl journal list --state UNKNOWN.</source>
        <translation>알림: 지난번 실행이 전송 도중에 끝나 결과를 알 수 없습니다. giftctl journal list --state UNKNOWN으로 확인하세요.</translation>
    </message>
    <message>
        <source>Recovery code of this data folder: %1
It is shown this once. Write it down and keep it in a safe place: it opens the folder if the passphrase is lost.</source>
        <translation>이 데이터 폴더의 복구 코드: %1
지금 한 번만 표시됩니다. 적어서 안전한 곳에 보관하세요. 암호를 잊었을 때 폴더를 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>명령:</translation>
    </message>
    <message>
        <source>Options of this command:</source>
        <translation>이 명령의 옵션:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>모든 명령의 옵션:</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 2 usage, 3 refused, 4 outcome unknown, 5 not sent or not done, 6 store in use or locked, 7 verification failed, 8 configuration or credentials, 70 internal fault.</source>
        <translation>종료 코드: 0 완료, 2 사용법, 3 거절, 4 결과 미확인, 5 전송 또는 실행하지 못함, 6 저장소 사용 중 또는 잠김, 7 검증 실패, 8 설정 또는 인증 정보, 70 내부 오류.</translation>
    </message>
    <message>
        <source>the data folder; default: $XDG_DATA_HOME/giftdesk</source>
        <translation>데이터 폴더, 기본값: $XDG_DATA_HOME/giftdesk</translation>
    </message>
    <message>
        <source>the imported profile, or a profile file for this command only</source>
        <translation>가져온 접속 설정의 이름, 또는 이 명령에만 쓸 접속 설정 파일</translation>
    </message>
    <message>
        <source>a file whose first line is the passphrase of the data folder</source>
        <translation>첫 줄이 데이터 폴더의 암호인 파일</translation>
    </message>
    <message>
        <source>the language of messages; JSON keys, kinds and codes are never translated</source>
        <translation>메시지 언어, JSON의 키와 종류와 코드는 번역하지 않음</translation>
    </message>
    <message>
        <source>one JSON object a line on standard output, errors too</source>
        <translation>표준 출력에 한 줄에 하나씩 JSON 객체로 출력, 오류 포함</translation>
    </message>
    <message>
        <source>show personal data in full; needs --reason and is written to the audit record</source>
        <translation>개인정보를 가리지 않고 표시, --reason이 필요하며 감사 기록에 남음</translation>
    </message>
    <message>
        <source>why: of a gift, or of looking with --unmasked</source>
        <translation>선물을 보내는 사유, 또는 --unmasked로 보는 사유</translation>
    </message>
    <message>
        <source>this help, or that of the command before it (also -h)</source>
        <translation>이 도움말, 또는 앞에 적은 명령의 도움말(-h도 같음)</translation>
    </message>
    <message>
        <source>the version of giftctl</source>
        <translation>giftctl의 버전</translation>
    </message>
    <message>
        <source>ask the provider even where products are known already</source>
        <translation>이미 아는 상품이 있어도 제공사에 다시 물음</translation>
    </message>
    <message>
        <source>the member&apos;s id; - reads it from standard input</source>
        <translation>회원 번호, -는 표준 입력에서 읽음</translation>
    </message>
    <message>
        <source>the gift as one JSON object in a file or on standard input; instead of the options below</source>
        <translation>선물을 JSON 객체 하나로 담은 파일 또는 표준 입력, 아래 옵션 대신 사용</translation>
    </message>
    <message>
        <source>member id of the sender</source>
        <translation>보내는 회원의 회원 번호</translation>
    </message>
    <message>
        <source>the sender&apos;s card, 27 characters</source>
        <translation>보내는 회원의 카드, 27자</translation>
    </message>
    <message>
        <source>name of the receiver</source>
        <translation>받는 분 이름</translation>
    </message>
    <message>
        <source>phone number of the receiver</source>
        <translation>받는 분 휴대폰 번호</translation>
    </message>
    <message>
        <source>the whole balance of the card, in won</source>
        <translation>카드 잔액 전체, 원 단위</translation>
    </message>
    <message>
        <source>name of the sender as the receiver sees it</source>
        <translation>받는 분에게 보이는 보낸 사람 이름</translation>
    </message>
    <message>
        <source>phone number of the sender</source>
        <translation>보내는 분 휴대폰 번호</translation>
    </message>
    <message>
        <source>language of the message to the receiver; default: KO</source>
        <translation>받는 분에게 가는 메시지의 언어, 기본값: KO</translation>
    </message>
    <message>
        <source>your own key: the same key never sends twice</source>
        <translation>직접 정한 키, 같은 키로는 두 번 보내지 않음</translation>
    </message>
    <message>
        <source>send although a like gift was sent lately</source>
        <translation>최근에 같은 선물을 보냈어도 보냄</translation>
    </message>
    <message>
        <source>check the gift and the card, send nothing</source>
        <translation>선물과 카드를 확인만 하고 보내지 않음</translation>
    </message>
    <message>
        <source>confirm that the gift is to be sent</source>
        <translation>선물을 보내겠다고 확인</translation>
    </message>
    <message>
        <source>only entries in this state, for example UNKNOWN</source>
        <translation>이 상태의 기록만, 예: UNKNOWN</translation>
    </message>
    <message>
        <source>first day, yyyyMMdd or yyyy-MM-dd</source>
        <translation>첫날, yyyyMMdd 또는 yyyy-MM-dd</translation>
    </message>
    <message>
        <source>last day, included; default: today</source>
        <translation>마지막 날(포함), 기본값: 오늘</translation>
    </message>
    <message>
        <source>only the gifts of this member; - reads the id from standard input</source>
        <translation>이 회원의 선물만, -는 회원 번호를 표준 입력에서 읽음</translation>
    </message>
    <message>
        <source>only the gifts of this number; - reads it from standard input</source>
        <translation>이 번호의 선물만, -는 번호를 표준 입력에서 읽음</translation>
    </message>
    <message>
        <source>tell the progress on standard error although it is no terminal</source>
        <translation>터미널이 아니어도 표준 오류에 진행 상황을 표시</translation>
    </message>
    <message>
        <source>at most so many gifts; default: all</source>
        <translation>최대 건수, 기본값: 모두</translation>
    </message>
    <message>
        <source>go on after this transferId, the last one seen</source>
        <translation>마지막으로 본 이 transferId 다음부터 계속</translation>
    </message>
    <message>
        <source>only how many there are</source>
        <translation>몇 건인지만</translation>
    </message>
    <message>
        <source>listen on this port; default: a free one</source>
        <translation>이 포트에서 대기, 기본값: 빈 포트</translation>
    </message>
    <message>
        <source>faults: fault[:value]@endpoint[#n],…</source>
        <translation>장애: fault[:value]@endpoint[#n],…</translation>
    </message>
    <message>
        <source>end by itself after so long</source>
        <translation>이 시간이 지나면 스스로 끝남</translation>
    </message>
    <message>
        <source>keep a profile; its secrets go into the encrypted store</source>
        <translation>접속 설정을 보관, 비밀 값은 암호화된 저장소에 둠</translation>
    </message>
    <message>
        <source>the imported profiles</source>
        <translation>가져온 접속 설정 목록</translation>
    </message>
    <message>
        <source>the facts of a profile, never its secrets</source>
        <translation>접속 설정의 내용, 비밀 값은 제외</translation>
    </message>
    <message>
        <source>check the profile, its keys and the way to the provider</source>
        <translation>접속 설정, 키, 제공사 연결을 점검</translation>
    </message>
    <message>
        <source>the card products</source>
        <translation>카드 상품 목록</translation>
    </message>
    <message>
        <source>one card product with its detail</source>
        <translation>카드 상품 하나의 상세</translation>
    </message>
    <message>
        <source>the cards of a member</source>
        <translation>회원의 카드 목록</translation>
    </message>
    <message>
        <source>send a gift</source>
        <translation>선물 보내기</translation>
    </message>
    <message>
        <source>a gift by its entry id or transferId: journal and history side by side</source>
        <translation>원장 기록 ID나 transferId로 찾은 선물, 원장과 내역을 나란히 표시</translation>
    </message>
    <message>
        <source>our own entries, newest first</source>
        <translation>원장 기록, 최신순</translation>
    </message>
    <message>
        <source>one entry with its steps</source>
        <translation>원장 기록 하나와 진행 단계</translation>
    </message>
    <message>
        <source>read the provider&apos;s history into the cache</source>
        <translation>제공사 내역을 캐시로 가져오기</translation>
    </message>
    <message>
        <source>check the chain of the audit record</source>
        <translation>감사 기록의 연결을 검증</translation>
    </message>
    <message>
        <source>the audit record, newest first</source>
        <translation>감사 기록, 최신순</translation>
    </message>
    <message>
        <source>length and head of the audit record</source>
        <translation>감사 기록의 건수와 마지막 해시</translation>
    </message>
    <message>
        <source>a made-up provider on loopback, with a profile file for it</source>
        <translation>이 컴퓨터 안의 가상 제공사와 그 접속 설정 파일</translation>
    </message>
    <message>
        <source>send a made-up gift in the sandbox and find it again</source>
        <translation>샌드박스에서 가상의 선물을 보내고 다시 찾기</translation>
    </message>
    <message>
        <source>1. Sending the balance of a made-up member&apos;s card through the sandbox …</source>
        <translation>1. 샌드박스에서 가상 회원의 카드 잔액을 보내는 중 …</translation>
    </message>
    <message>
        <source>2. Sent. Reading the provider&apos;s history …</source>
        <translation>2. 보냈습니다. 제공사 내역을 읽는 중 …</translation>
    </message>
    <message numerus="yes">
        <source>3. %n gift(s) read. Searching for ours …</source>
        <translation>
            <numerusform>3. 선물 %n건을 읽었습니다. 방금 보낸 선물을 찾는 중 …</numerusform>
        </translation>
    </message>
    <message>
        <source>The request may have left already: waiting for its outcome. Press Ctrl+C again to leave it unknown.</source>
        <translation>요청이 이미 나갔을 수 있어 결과를 기다립니다. Ctrl+C를 다시 누르면 결과를 모르는 채로 끝납니다.</translation>
    </message>
    <message>
        <source>Stopping before anything is sent.</source>
        <translation>아무것도 보내지 않고 멈춥니다.</translation>
    </message>
    <message>
        <source>The outcome cannot be written to the journal yet; it is tried again until it succeeds. Free space on the disk. Gift: %1</source>
        <translation>결과를 아직 원장에 기록하지 못해 될 때까지 다시 시도합니다. 디스크 공간을 비워 주세요. 선물: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) read, at %1</source>
        <translation>
            <numerusform>선물 %n건을 읽음, 현재 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Note: the provider&apos;s product list is switched off for this profile; these are only the products known so far.</source>
        <translation>알림: 이 접속 설정에서는 제공사의 상품 목록이 꺼져 있어, 지금까지 알려진 상품만 표시합니다.</translation>
    </message>
    <message>
        <source>Note: fetched %1. Use --refresh to ask the provider again.</source>
        <translation>알림: %1에 가져온 목록입니다. 제공사에 다시 물으려면 --refresh를 사용하세요.</translation>
    </message>
    <message>
        <source>The profile is complete.</source>
        <translation>접속 설정에 빠진 것이 없습니다.</translation>
    </message>
    <message>
        <source>Its folder opens and its keys can be used.</source>
        <translation>폴더가 열리고 키를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The provider answered, and its answer could be read.</source>
        <translation>제공사가 답했고, 그 답을 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>New passphrase for this data folder: </source>
        <translation>이 데이터 폴더의 새 암호: </translation>
    </message>
    <message>
        <source>Passphrase of this data folder: </source>
        <translation>이 데이터 폴더의 암호: </translation>
    </message>
    <message>
        <source>The same once more: </source>
        <translation>한 번 더 입력: </translation>
    </message>
    <message>
        <source>only this entry</source>
        <translation>이 원장 기록만</translation>
    </message>
    <message>
        <source>keep looking that long while an outcome is unknown</source>
        <translation>결과를 모르는 동안 이 시간만큼 계속 확인</translation>
    </message>
    <message>
        <source>look at the provider for gifts whose outcome is unknown and record what is proved</source>
        <translation>결과를 모르는 선물을 제공사 내역에서 확인하고, 증명된 것을 기록</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>확정</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>미확정</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>대기 이유</translation>
    </message>
    <message>
        <source>ask the provider first what became of it; settles a cancellation that is UNKNOWN</source>
        <translation>제공사에 먼저 물어 선물이 어떻게 되었는지 확인합니다. UNKNOWN인 취소도 확정합니다</translation>
    </message>
    <message>
        <source>take back a sent gift that nobody has accepted; needs --reason</source>
        <translation>보냈지만 아직 수락되지 않은 선물을 취소합니다. --reason이 필요합니다</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancellations</source>
        <translation>취소 기록</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>처리 결과</translation>
    </message>
    <message>
        <source>Last seen at</source>
        <translation>마지막 확인</translation>
    </message>
    <message>
        <source>Checked with the provider: it would take this gift.</source>
        <translation>제공사에 확인했습니다. 이 선물을 받아 줄 것이라고 답했어요.</translation>
    </message>
    <message>
        <source>The provider could not be asked; our own checks passed.</source>
        <translation>제공사에는 물어볼 수 없었습니다. 자체 확인은 모두 통과했어요.</translation>
    </message>
    <message>
        <source>with --dry-run: ask the provider too whether it would take the gift</source>
        <translation>--dry-run과 함께: 제공사가 선물을 받아 줄지도 물어봄</translation>
    </message>
    <message>
        <source>The clock agrees with the provider&apos;s.</source>
        <translation>시계가 제공사와 맞습니다.</translation>
    </message>
    <message>
        <source>read a CSV or XLSX file of gifts and say what is wrong with it; sends nothing</source>
        <translation>선물을 적은 CSV 또는 XLSX 파일을 읽고 잘못된 곳을 알려 줍니다. 아무것도 보내지 않습니다</translation>
    </message>
    <message>
        <source>Can be sent</source>
        <translation>보낼 수 있음</translation>
    </message>
    <message>
        <source>Cannot be sent</source>
        <translation>보낼 수 없음</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Largest gift</source>
        <translation>가장 큰 선물</translation>
    </message>
    <message>
        <source>Duplicates within the file</source>
        <translation>파일 안의 중복</translation>
    </message>
    <message>
        <source>Duplicates of gifts in the journal</source>
        <translation>원장에 있는 선물과 중복</translation>
    </message>
    <message>
        <source>Like gifts in the provider&apos;s history</source>
        <translation>제공사 내역의 같은 선물</translation>
    </message>
    <message>
        <source>In the journal already</source>
        <translation>원장에 이미 있음</translation>
    </message>
    <message>
        <source>Names with more than one number</source>
        <translation>번호가 둘 이상인 이름</translation>
    </message>
    <message>
        <source>Wrong phone numbers</source>
        <translation>잘못된 휴대폰 번호</translation>
    </message>
    <message>
        <source>Phone numbers given their zero back</source>
        <translation>앞자리 0을 되살린 번호</translation>
    </message>
    <message>
        <source>Cards used twice</source>
        <translation>두 번 쓴 카드</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>보낸 회원 수</translation>
    </message>
    <message>
        <source>Limits met</source>
        <translation>걸린 한도</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>한도</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>허용</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>첫 행</translation>
    </message>
    <message>
        <source>Sending is locked</source>
        <translation>전송 잠김</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>Rows the spreadsheet hides</source>
        <translation>숨겨진 행</translation>
    </message>
    <message>
        <source>Columns that are not used</source>
        <translation>쓰지 않는 열</translation>
    </message>
    <message>
        <source>Hash of the content</source>
        <translation>내용 해시</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Requests may have left already: waiting for their outcome. Press Ctrl+C again to leave them unknown.</source>
        <translation>요청이 이미 나갔을 수 있어 결과를 기다립니다. 결과를 모르는 채로 두려면 Ctrl+C를 한 번 더 누르세요.</translation>
    </message>
    <message>
        <source>Stopping before anything more is sent.</source>
        <translation>더 보내지 않고 멈춥니다.</translation>
    </message>
    <message>
        <source>%1 of %2 gifts</source>
        <translation>선물 %2건 중 %1건</translation>
    </message>
    <message numerus="yes">
        <source>, about %n second(s) left</source>
        <translation>
            <numerusform>, 약 %n초 남음</numerusform>
        </translation>
    </message>
    <message>
        <source>gifts under way at a time, 1 to 16; default: 4</source>
        <translation>동시에 보내는 선물 수, 1~16, 기본값: 4</translation>
    </message>
    <message>
        <source>tell the progress also where there is no terminal</source>
        <translation>터미널이 아닌 곳에서도 진행 상황을 알림</translation>
    </message>
    <message>
        <source>confirm that the gifts are to be sent</source>
        <translation>선물 발송을 확인함</translation>
    </message>
    <message>
        <source>the CSV file to write</source>
        <translation>저장할 CSV 파일</translation>
    </message>
    <message>
        <source>send the gifts of a file; the same file again sends only what was not sent</source>
        <translation>파일의 선물을 보냄, 같은 파일을 다시 주면 보내지 않은 것만 보냄</translation>
    </message>
    <message>
        <source>go on with a batch; rows that never left are tried again</source>
        <translation>일괄 발송을 이어서 진행, 나가지 않은 행은 다시 시도함</translation>
    </message>
    <message>
        <source>the batches and how far they are, newest first</source>
        <translation>일괄 발송 목록과 진행 상황, 최신순</translation>
    </message>
    <message>
        <source>write what became of each row into a CSV file</source>
        <translation>행마다 어떻게 되었는지 CSV 파일로 저장</translation>
    </message>
    <message>
        <source>the folder to make; never one that holds anything</source>
        <translation>새로 만들 폴더. 내용이 있는 폴더는 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>copy the ledger and its vault into a new folder and read it back</source>
        <translation>원장과 열쇠 보관함을 새 폴더에 복사하고 다시 읽어 확인</translation>
    </message>
    <message>
        <source>check every row of a backup and its audit chain; changes nothing</source>
        <translation>백업의 모든 행과 감사 기록의 연결을 확인. 아무것도 바꾸지 않음</translation>
    </message>
    <message>
        <source>put a backup in the place of the ledger, which is set aside; sending is locked then</source>
        <translation>원장을 따로 치워 두고 백업으로 되돌림. 그 뒤에는 전송이 잠김</translation>
    </message>
    <message>
        <source>read and compare the history since, then let a restored or copied ledger send again; needs --reason</source>
        <translation>그 뒤의 내역을 읽고 대조한 다음, 복원했거나 복사한 원장의 전송 잠금을 해제. --reason 필요</translation>
    </message>
    <message>
        <source>Note: the ledger is damaged. What can be read of it is shown, and nothing is sent. Put a backup in its place with giftctl backup restore; the damaged file is kept.</source>
        <translation>알림: 원장이 손상되었습니다. 읽을 수 있는 내용만 보여 주며 아무것도 보내지 않습니다. giftctl backup restore로 백업을 복원하세요. 손상된 파일은 그대로 보관됩니다.</translation>
    </message>
    <message>
        <source>Note: sending is locked, because this ledger may not be the newest one. See giftctl backup release --help.</source>
        <translation>알림: 이 원장이 최신이 아닐 수 있어 전송이 잠겨 있습니다. giftctl backup release --help를 참고하세요.</translation>
    </message>
    <message>
        <source>the day, yyyyMMdd or yyyy-MM-dd; default: today</source>
        <translation>날짜, yyyyMMdd 또는 yyyy-MM-dd. 기본값: 오늘</translation>
    </message>
    <message>
        <source>compare the journal of a day with the provider&apos;s list of it</source>
        <translation>하루의 원장을 제공사 내역과 대조</translation>
    </message>
    <message>
        <source>read the senders&apos; cards live too: products, and cards that cannot be given</source>
        <translation>보내는 회원의 카드도 조회: 상품별 합계와 선물할 수 없는 카드</translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) written</source>
        <translation>
            <numerusform>선물 %n건을 썼습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>the file to write: .xlsx a workbook, anything else CSV</source>
        <translation>쓸 파일. .xlsx는 엑셀 문서, 그 밖에는 CSV</translation>
    </message>
    <message>
        <source>say how far it is, also without a terminal</source>
        <translation>터미널이 아니어도 진행 상황을 알림</translation>
    </message>
    <message>
        <source>write the gifts that a search finds into a file, as CSV or a workbook</source>
        <translation>검색한 선물을 CSV 또는 엑셀 파일로 저장</translation>
    </message>
    <message>
        <source>find gifts by name, initial consonants, phone, transferId or amount, and by fields such as amount&gt;50000 status:accepted from:2026-11-01 -receiver:김; an empty query finds all, - reads it from standard input</source>
        <translation>이름, 초성, 전화번호, 선물 ID, 금액과 금액&gt;50000 상태:수락 부터:2026-11-01 -받는분:김 같은 항목으로 선물 찾기. 빈 검색어는 모두, -는 표준 입력에서 읽음</translation>
    </message>
</context>
<context>
    <name>HistoryTexts</name>
    <message>
        <source>No gift matches &quot;%1&quot; today.</source>
        <translation>‘%1’에 맞는 선물이 없습니다. 기간은 오늘입니다.</translation>
    </message>
    <message>
        <source>No gift matches &quot;%1&quot; this week.</source>
        <translation>‘%1’에 맞는 선물이 없습니다. 기간은 이번 주입니다.</translation>
    </message>
    <message>
        <source>No gift matches &quot;%1&quot; last month.</source>
        <translation>‘%1’에 맞는 선물이 없습니다. 기간은 지난달입니다.</translation>
    </message>
    <message>
        <source>No gift matches &quot;%1&quot; in the last 90 days.</source>
        <translation>‘%1’에 맞는 선물이 없습니다. 기간은 최근 90일입니다.</translation>
    </message>
    <message>
        <source>No gift matches &quot;%1&quot; from %2 to %3.</source>
        <translation>‘%1’에 맞는 선물이 없습니다. 기간은 %2부터 %3까지입니다.</translation>
    </message>
    <message>
        <source>No gift fits these filters today.</source>
        <translation>이 조건에 맞는 선물이 없습니다. 기간은 오늘입니다.</translation>
    </message>
    <message>
        <source>No gift fits these filters this week.</source>
        <translation>이 조건에 맞는 선물이 없습니다. 기간은 이번 주입니다.</translation>
    </message>
    <message>
        <source>No gift fits these filters last month.</source>
        <translation>이 조건에 맞는 선물이 없습니다. 기간은 지난달입니다.</translation>
    </message>
    <message>
        <source>No gift fits these filters in the last 90 days.</source>
        <translation>이 조건에 맞는 선물이 없습니다. 기간은 최근 90일입니다.</translation>
    </message>
    <message>
        <source>No gift fits these filters from %1 to %2.</source>
        <translation>이 조건에 맞는 선물이 없습니다. 기간은 %1부터 %2까지입니다.</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>Button above the gift history: only the gifts of today.</extracomment>
        <translation>오늘</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>이번 주</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>지난달</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>최근 90일</translation>
    </message>
    <message>
        <source>Period…</source>
        <extracomment>Button above the gift history: opens two fields for the first and the last day.</extracomment>
        <translation>기간…</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <extracomment>The language of this translation file: &quot;ko&quot; in Korean, &quot;en&quot; in English. Dates and money follow it.</extracomment>
        <translation>ko</translation>
    </message>
</context>
<context>
    <name>MoneyText</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is an amount, %2 the same amount read in Hangul: ₩50,000 (오만 원)</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Send %1</source>
        <extracomment>The button that sends the gift; %1 is the amount.</extracomment>
        <translation>%1 보내기</translation>
    </message>
</context>
<context>
    <name>ProductTexts</name>
    <message>
        <source>Active</source>
        <extracomment>State of a card product: it is in use.</extracomment>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>Suspended</source>
        <extracomment>State of a card product: stopped for the time being.</extracomment>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Void</source>
        <extracomment>State of a card product: not valid.</extracomment>
        <translation>무효</translation>
    </message>
    <message>
        <source>Deleted</source>
        <extracomment>State of a card product: no longer there.</extracomment>
        <translation>삭제됨</translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln개월</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>A product can do something: yes.</extracomment>
        <translation>가능</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>A product can do something: no.</extracomment>
        <translation>불가</translation>
    </message>
</context>
<context>
    <name>SendTexts</name>
    <message>
        <source>Reading the card once more</source>
        <translation>카드를 다시 확인하고 있습니다</translation>
    </message>
    <message>
        <source>Card read</source>
        <translation>카드 확인</translation>
    </message>
    <message>
        <source>Written into the journal</source>
        <translation>원장 기록</translation>
    </message>
    <message>
        <source>Fetching the disposable token</source>
        <translation>일회용 토큰을 받고 있습니다</translation>
    </message>
    <message>
        <source>Disposable token asked for</source>
        <translation>일회용 토큰 요청</translation>
    </message>
    <message>
        <source>Sent to the provider; waiting for the answer</source>
        <translation>제공사로 전송했고 답을 기다리고 있습니다</translation>
    </message>
    <message>
        <source>Sent to the provider</source>
        <translation>제공사로 전송</translation>
    </message>
    <message>
        <source>Can be given</source>
        <extracomment>State of a card.</extracomment>
        <translation>선물 가능</translation>
    </message>
    <message>
        <source>No balance</source>
        <translation>잔액 없음</translation>
    </message>
    <message>
        <source>Not active (%1)</source>
        <translation>사용 중지 (%1)</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>기간 만료</translation>
    </message>
    <message>
        <source>Mobile cards only</source>
        <translation>모바일 카드만 가능</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1 is the last month or day a card is good.</extracomment>
        <translation>%1까지</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>완료</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>Draft</source>
        <translation>작성 중</translation>
    </message>
    <message>
        <source>The gift has been written down but nothing was asked of the provider.</source>
        <translation>선물을 적어 두었고, 제공사에는 아무것도 요청하지 않았습니다.</translation>
    </message>
    <message>
        <source>Complete it and send it, or discard it.</source>
        <translation>마저 작성해 보내거나 지우세요.</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>승인 대기</translation>
    </message>
    <message>
        <source>A second person has to agree before the gift is sent.</source>
        <translation>다른 담당자의 승인이 있어야 전송됩니다.</translation>
    </message>
    <message>
        <source>Another person approves or declines it within 24 hours.</source>
        <translation>다른 담당자가 24시간 안에 승인하거나 반려합니다.</translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation>전송 준비</translation>
    </message>
    <message>
        <source>All checks have passed and the card is reserved; nothing has left yet.</source>
        <translation>모든 확인을 마치고 카드를 잠갔습니다. 아직 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>The disposable token is being fetched.</source>
        <translation>일회용 토큰을 받고 있어요.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>전송 중</translation>
    </message>
    <message>
        <source>The request is on its way to the provider.</source>
        <translation>요청을 제공사로 보내고 있습니다.</translation>
    </message>
    <message>
        <source>Wait for the answer; it comes within 20 seconds.</source>
        <translation>20초 안에 결과가 나와요. 잠시 기다려 주세요.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>보내지 못함</translation>
    </message>
    <message>
        <source>No part of the request left this computer. No money moved.</source>
        <translation>요청이 이 컴퓨터를 떠나지 않았습니다. 금액은 이동하지 않았습니다.</translation>
    </message>
    <message>
        <source>You can send it again as a new gift.</source>
        <translation>새 선물로 다시 보낼 수 있어요.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>전송됨</translation>
    </message>
    <message>
        <source>The provider confirmed the gift. The money has left the sender&apos;s card.</source>
        <translation>제공사가 선물을 확인했습니다. 금액이 보낸 분의 카드에서 나갔습니다.</translation>
    </message>
    <message>
        <source>The receiver is told by the provider; look at the history to see whether the gift was accepted.</source>
        <translation>제공사가 받는 분에게 알립니다. 수락 여부는 선물 내역에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거절됨</translation>
    </message>
    <message>
        <source>The provider refused the gift. No money moved.</source>
        <translation>제공사가 선물을 거절했습니다. 금액은 이동하지 않았습니다.</translation>
    </message>
    <message>
        <source>Correct the cause, then send it as a new gift.</source>
        <translation>원인을 바로잡은 뒤 새 선물로 보내세요.</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>결과 미확인</translation>
    </message>
    <message>
        <source>The request may have reached the provider, and no readable answer came back. The gift may have been sent.</source>
        <translation>요청이 제공사에 닿았을 수 있지만 읽을 수 있는 답을 받지 못했습니다. 선물이 전송되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>Do not send it again. The outcome is decided from the provider&apos;s history; &quot;Check now&quot; looks at once.</source>
        <translation>다시 보내지 마세요. 제공사 내역으로 결과를 확정하며, ‘지금 확인’으로 바로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Sent (proved)</source>
        <translation>전송됨(내역 확인)</translation>
    </message>
    <message>
        <source>The gift was found in the provider&apos;s history. The money has left the sender&apos;s card.</source>
        <translation>제공사 내역에서 선물을 찾았습니다. 금액이 보낸 분의 카드에서 나갔습니다.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>더 할 일은 없어요.</translation>
    </message>
    <message>
        <source>Not sent (proved)</source>
        <translation>보내지 못함(내역 확인)</translation>
    </message>
    <message>
        <source>Two complete readings of the provider&apos;s history show no such gift, and the card still holds the money.</source>
        <translation>제공사 내역을 두 번 모두 읽어 선물이 없음을 확인했고, 카드에 잔액이 그대로 있습니다.</translation>
    </message>
    <message>
        <source>For a person to decide</source>
        <translation>담당자 판단 필요</translation>
    </message>
    <message>
        <source>The provider&apos;s history does not decide whether the gift was sent. The card stays reserved.</source>
        <translation>제공사 내역만으로는 전송 여부를 확정할 수 없습니다. 카드는 잠긴 채로 둡니다.</translation>
    </message>
    <message>
        <source>Do not send it again. Look at the evidence, ask the provider, and decide with a reason.</source>
        <translation>다시 보내지 마세요. 증거를 보고 제공사에 문의한 뒤 사유와 함께 결정해 주세요.</translation>
    </message>
    <message>
        <source>Sent (decided)</source>
        <translation>전송됨(담당자 결정)</translation>
    </message>
    <message>
        <source>A person decided, with evidence, that the gift was sent.</source>
        <translation>담당자가 증거를 보고 전송된 것으로 결정했습니다.</translation>
    </message>
    <message>
        <source>Not sent (decided)</source>
        <translation>보내지 못함(담당자 결정)</translation>
    </message>
    <message>
        <source>A person decided, with evidence, that the gift was not sent.</source>
        <translation>담당자가 증거를 보고 보내지 못한 것으로 결정했습니다.</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>반려됨</translation>
    </message>
    <message>
        <source>A person declined the gift, or it waited too long. Nothing was sent.</source>
        <translation>담당자가 반려했거나 기한이 지났습니다. 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Write a new gift if it is still wanted.</source>
        <translation>필요하면 새 선물을 작성하세요.</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>모순 발견</translation>
    </message>
    <message>
        <source>The gift counted as not sent, but a row of the provider&apos;s history fits it. The money may have moved.</source>
        <translation>보내지 못한 것으로 보았지만 제공사 내역에 들어맞는 기록이 있습니다. 금액이 이동했을 수 있습니다.</translation>
    </message>
    <message>
        <source>Stop sending for this sender and compare the row with the entry at once.</source>
        <translation>이 회원의 전송을 멈추고 내역과 원장 기록을 바로 비교해 주세요.</translation>
    </message>
    <message>
        <source>Waiting for receiver</source>
        <translation>수락 대기</translation>
    </message>
    <message>
        <source>The gift has arrived at the provider and waits until the receiver accepts it.</source>
        <translation>선물이 제공사에 도착했고 받는 분의 수락을 기다리고 있습니다.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>수락됨</translation>
    </message>
    <message>
        <source>The receiver accepted the gift.</source>
        <translation>받는 분이 선물을 수락했습니다.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>받는 분이 거절</translation>
    </message>
    <message>
        <source>The receiver rejected the gift; the money goes back to the sender.</source>
        <translation>받는 분이 선물을 거절했습니다. 금액은 보낸 분에게 돌아갑니다.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>The gift was cancelled before it was accepted; the money goes back to the sender.</source>
        <translation>수락하기 전에 취소되었습니다. 금액은 보낸 분에게 돌아갑니다.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>기한 만료</translation>
    </message>
    <message>
        <source>The receiver did not accept the gift in time; the money goes back to the sender.</source>
        <translation>받는 분이 기한 안에 수락하지 않았습니다. 금액은 보낸 분에게 돌아갑니다.</translation>
    </message>
    <message>
        <source>Unrecognised</source>
        <translation>알 수 없는 상태</translation>
    </message>
    <message>
        <source>The provider gives a status that Giftdesk does not know.</source>
        <translation>제공사가 알려 준 상태를 Giftdesk가 알지 못합니다.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>샌드박스</translation>
    </message>
    <message>
        <source>Sandbox: no real money moves</source>
        <translation>샌드박스: 실제 돈이 움직이지 않습니다</translation>
    </message>
    <message>
        <source>Acceptance test (UAT)</source>
        <translation>인수 시험(UAT)</translation>
    </message>
    <message>
        <source>Acceptance test (UAT): the provider&apos;s test system, no real money</source>
        <translation>인수 시험(UAT): 제공사의 시험 시스템이며 실제 돈이 움직이지 않습니다</translation>
    </message>
    <message>
        <source>System integration (SI)</source>
        <translation>시스템 연동(SI)</translation>
    </message>
    <message>
        <source>System integration (SI): connected to real systems, reading only for now</source>
        <translation>시스템 연동(SI): 실제 시스템에 연결되어 있으며 지금은 조회만 할 수 있습니다</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>운영</translation>
    </message>
    <message>
        <source>Live: real customers and real money, reading only for now</source>
        <translation>운영: 실제 고객과 실제 돈이며 지금은 조회만 할 수 있습니다</translation>
    </message>
    <message>
        <source>About to be cancelled</source>
        <translation>취소 준비</translation>
    </message>
    <message>
        <source>The cancellation is on record; nothing has left yet.</source>
        <translation>취소를 기록했습니다. 아직 아무것도 나가지 않았습니다.</translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation>취소 중</translation>
    </message>
    <message>
        <source>The cancellation is on its way to the provider.</source>
        <translation>취소 요청을 제공사로 보내고 있습니다.</translation>
    </message>
    <message>
        <source>Cancellation not sent</source>
        <translation>취소 요청 안 됨</translation>
    </message>
    <message>
        <source>No part of the cancellation left this computer. The gift is as it was.</source>
        <translation>취소 요청이 이 컴퓨터에서 조금도 나가지 않았습니다. 선물은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Cancelled by us</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>The provider confirmed the cancellation; the money goes back to the sender.</source>
        <translation>제공사가 취소를 확인했습니다. 금액은 보낸 분에게 돌아갑니다.</translation>
    </message>
    <message>
        <source>Cancellation refused</source>
        <translation>취소 거절됨</translation>
    </message>
    <message>
        <source>The provider refused the cancellation. The gift was not changed.</source>
        <translation>제공사가 취소를 거절했습니다. 선물은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Cancellation unknown</source>
        <translation>취소 결과 미확인</translation>
    </message>
    <message>
        <source>The request may have reached the provider, and no readable answer came back. The gift may have been cancelled.</source>
        <translation>요청이 제공사에 닿았을 수 있지만 읽을 수 있는 답이 오지 않았습니다. 선물이 취소되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>Cancelled (proved)</source>
        <translation>취소됨(내역 확인)</translation>
    </message>
    <message>
        <source>The provider&apos;s history shows the gift as cancelled; the money goes back to the sender.</source>
        <translation>제공사 내역에 취소된 것으로 나옵니다. 금액은 보낸 분에게 돌아갑니다.</translation>
    </message>
    <message>
        <source>Not cancelled (proved)</source>
        <translation>취소 안 됨(내역 확인)</translation>
    </message>
    <message>
        <source>The provider&apos;s history shows that the gift was not cancelled.</source>
        <translation>제공사 내역에 취소되지 않은 것으로 나옵니다.</translation>
    </message>
</context>
<context>
    <name>giftdesk::AcknowledgeForm</name>
    <message>
        <source>Sent after all</source>
        <translation>뒤늦게 확인된 전송</translation>
    </message>
    <message>
        <source>This gift was on record as not sent, and the provider shows a gift that fits it. If it was sent anew meanwhile, the receiver has two. Find out what was sent, and cancel or settle what is too much.</source>
        <translation>보내지 못한 것으로 기록된 선물인데, 제공사 내역에 이와 맞는 선물이 있습니다. 그사이 다시 보냈다면 받는 분이 두 번 받은 것입니다. 무엇이 전송되었는지 확인하고, 초과된 선물은 취소하거나 정산해 주세요.</translation>
    </message>
    <message>
        <source>What was done a&amp;bout it</source>
        <translation>처리한 내용(&amp;B)</translation>
    </message>
    <message>
        <source>Required: for whoever checks it later</source>
        <translation>필수: 나중에 확인하는 분을 위해 적어 주세요</translation>
    </message>
    <message>
        <source>I have &amp;dealt with it</source>
        <translation>처리 완료(&amp;D)</translation>
    </message>
    <message>
        <source>The alarm ends; the entry keeps its state.</source>
        <translation>경보가 끝나며, 기록의 상태는 그대로 유지됩니다.</translation>
    </message>
</context>
<context>
    <name>giftdesk::Afterwards</name>
    <message>
        <source>After the sending</source>
        <translation>보낸 뒤</translation>
    </message>
    <message>
        <source>Ask the pro&amp;vider</source>
        <translation>제공사에 조회(&amp;Q)</translation>
    </message>
    <message>
        <source>The provider is asked once to take the gift back. It works only while nobody has accepted it; the money then returns to the sender&apos;s card.</source>
        <translation>제공사에 선물 취소를 한 번 요청합니다. 아직 아무도 수락하지 않았을 때만 취소되며, 금액은 보낸 회원의 카드로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Why it is ta&amp;ken back</source>
        <translation>취소 사유(&amp;K)</translation>
    </message>
    <message>
        <source>Required: stays in the journal</source>
        <translation>필수: 원장에 남습니다</translation>
    </message>
    <message>
        <source>Keep the gift</source>
        <translation>취소하지 않기</translation>
    </message>
    <message>
        <source>Take the gift back</source>
        <translation>선물 취소 요청</translation>
    </message>
    <message>
        <source>Nobody has looked yet what became of it.</source>
        <translation>보낸 뒤의 상태를 아직 조회하지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 (seen %2). %3</source>
        <extracomment>%1 is the status of a gift, %2 when it was seen.</extracomment>
        <translation>%1 (%2 조회). %3</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>%1 is when it was asked, %2 the state of a cancellation, %3 what that means.</extracomment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Taking the gift back…</source>
        <translation>선물을 취소하는 중…</translation>
    </message>
    <message>
        <source>&amp;Cancel the gift now…</source>
        <translation>지금 취소(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>giftdesk::AlarmStrip</name>
    <message numerus="yes">
        <source>%n gift(s) on record as not sent did arrive after all. Do not send them again.</source>
        <translation>
            <numerusform>보내지 못한 것으로 기록된 선물 %n건이 실제로는 전송되었습니다. 다시 보내지 마세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The outcome of %n gift(s) has been open for more than %1 min.</source>
        <extracomment>%1 is a number of minutes.</extracomment>
        <translation>
            <numerusform>선물 %n건의 결과가 %1분 넘게 확인되지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resolve</source>
        <extracomment>Button of the alarm strip: goes to the pane where open outcomes are dealt with.</extracomment>
        <translation>결과 확인</translation>
    </message>
</context>
<context>
    <name>giftdesk::BatchMappingPage</name>
    <message>
        <source>Not in the file</source>
        <translation>파일에 없음</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>%1번째 열</translation>
    </message>
    <message>
        <source>Still to be chosen: %1.</source>
        <translation>더 골라야 할 항목: %1.</translation>
    </message>
    <message>
        <source>The header of the file does not name every column that is needed. Choose for each which column of the file holds it.</source>
        <translation>파일의 머리글에서 필요한 열을 모두 찾지 못했습니다. 항목마다 파일의 어느 열인지 골라 주세요.</translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (선택)</translation>
    </message>
    <message>
        <source>Reason for ro&amp;ws that have none</source>
        <translation>사유가 없는 행의 사유(&amp;W)</translation>
    </message>
    <message>
        <source>Where the file has no column of reasons</source>
        <translation>파일에 사유 열이 없을 때 적어 주세요</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>뒤로(&amp;B)</translation>
    </message>
    <message>
        <source>Check the &amp;rows</source>
        <translation>행 확인(&amp;R)</translation>
    </message>
</context>
<context>
    <name>giftdesk::BatchModel</name>
    <message>
        <source>Row</source>
        <extracomment>Column title: the row&apos;s number in the file.</extracomment>
        <translation>행</translation>
    </message>
    <message>
        <source>Receiver</source>
        <extracomment>Column title: who gets the gift.</extracomment>
        <translation>받는 분</translation>
    </message>
    <message>
        <source>Sender</source>
        <extracomment>Column title: the member whose card is given.</extracomment>
        <translation>보낸 회원</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>Column title: the end of the card&apos;s name.</extracomment>
        <translation>카드</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>Column title: the amount given, in won.</extracomment>
        <translation>금액</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Column title: why the gift is sent.</extracomment>
        <translation>사유</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Column title: what is wrong with the row, or what became of it.</extracomment>
        <translation>비고</translation>
    </message>
</context>
<context>
    <name>giftdesk::BatchPane</name>
    <message>
        <source>The draft is kept.</source>
        <translation>작성 중인 목록을 저장했습니다.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>저장함: %1</translation>
    </message>
    <message>
        <source>Batch</source>
        <extracomment>The pane that sends many gifts from a file.</extracomment>
        <translation>일괄 전송</translation>
    </message>
    <message>
        <source>Reading and checking the file…</source>
        <translation>파일을 읽고 확인하는 중…</translation>
    </message>
    <message>
        <source>Open a batch file</source>
        <translation>일괄 전송 파일 열기</translation>
    </message>
    <message>
        <source>Batch files (*.csv *.txt *.xlsx)</source>
        <translation>일괄 전송 파일 (*.csv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>양식 저장</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>엑셀 통합 문서 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>CSV 파일 (*.csv)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>결과 보고서 저장</translation>
    </message>
</context>
<context>
    <name>giftdesk::BatchRunBar</name>
    <message>
        <source>Progress of the batch</source>
        <translation>일괄 전송 진행</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>목록으로(&amp;B)</translation>
    </message>
    <message>
        <source>Write the &amp;report…</source>
        <translation>결과 보고서 저장(&amp;R)…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>중지(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n gift(s)…</source>
        <translation>
            <numerusform>선물 %n건의 결과를 기다리는 중…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>일시 중지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>이어서 보내기(&amp;G)</translation>
    </message>
</context>
<context>
    <name>giftdesk::BatchSheetPage</name>
    <message numerus="yes">
        <source>&amp;Review %Ln gift(s)…</source>
        <translation>
            <numerusform>선물 %Ln건 확인(&amp;R)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are wrong. Correct the file and open it again; nothing is sent before.</source>
        <translation>
            <numerusform>잘못된 행이 %Ln개 있습니다. 파일을 고쳐 다시 열어 주세요. 그 전에는 아무것도 보내지 않습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending is locked.</source>
        <translation>전송이 잠겨 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln gift(s), %1 in all. What has been sent cannot be undone.</source>
        <translation>
            <numerusform>선물 %Ln건, 모두 %1입니다. 보낸 뒤에는 되돌릴 수 없습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln gift(s), %1</source>
        <translation>
            <numerusform>%Ln건 %1 보내기</numerusform>
        </translation>
    </message>
    <message>
        <source>Only rows to &amp;look at (%1)</source>
        <translation>살펴볼 행만 보기(&amp;L) (%1)</translation>
    </message>
    <message>
        <source>Rows of the batch</source>
        <translation>일괄 전송의 행</translation>
    </message>
    <message>
        <source>Reaso&amp;n</source>
        <translation>사유(&amp;N)</translation>
    </message>
    <message>
        <source>For rows that have none, and to send gifts like earlier ones</source>
        <translation>사유가 없는 행과, 앞서 보낸 것과 같은 선물을 보낼 때 쓰입니다</translation>
    </message>
    <message>
        <source>Gifts at a ti&amp;me</source>
        <translation>동시에 보낼 선물 수(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>뒤로(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Keep as a draft</source>
        <translation>작성 중으로 저장(&amp;K)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Reading cards: %1 of %2</source>
        <extracomment>%1 members of %2 have been read.</extracomment>
        <translation>카드 조회 중: %2명 중 %1명</translation>
    </message>
    <message>
        <source>Read the &amp;cards</source>
        <translation>카드 조회(&amp;C)</translation>
    </message>
    <message>
        <source>Asks the provider which of the cards can be given, and of which products. Nothing is sent.</source>
        <translation>제공사에 각 카드를 선물할 수 있는지, 어떤 상품인지 묻습니다. 아무것도 보내지 않습니다.</translation>
    </message>
</context>
<context>
    <name>giftdesk::BatchStartPage</name>
    <message>
        <source>Open a file with one gift a row, CSV or Excel, or drop it here. Every cell is checked before anything is sent, and the same file never sends twice.</source>
        <translation>한 행에 선물 하나를 적은 CSV나 엑셀 파일을 열거나 여기에 끌어다 놓으세요. 보내기 전에 모든 칸을 확인하며, 같은 파일을 두 번 보내지 않습니다.</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>파일 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Template as &amp;CSV…</source>
        <translation>CSV 양식(&amp;C)…</translation>
    </message>
    <message>
        <source>Template for E&amp;xcel…</source>
        <translation>엑셀 양식(&amp;X)…</translation>
    </message>
    <message>
        <source>Drafts and earlier batches</source>
        <translation>작성 중인 목록과 지난 일괄 전송</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>아직 없습니다.</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>보기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Delete the draft</source>
        <translation>작성 중인 목록 삭제(&amp;D)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>바뀐 시각</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>선물</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>작성 중</translation>
    </message>
</context>
<context>
    <name>giftdesk::BatchTexts</name>
    <message>
        <source>Sent before: will not be sent again.</source>
        <translation>이미 보낸 행이라 다시 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Like a gift in the journal: needs a reason.</source>
        <translation>원장에 같은 선물이 있어 사유가 필요합니다.</translation>
    </message>
    <message>
        <source>Like a gift in the provider&apos;s history.</source>
        <translation>제공사 내역에 같은 선물이 있습니다.</translation>
    </message>
    <message>
        <source>Same receiver and amount as row %1.</source>
        <translation>%1행과 받는 분과 금액이 같습니다.</translation>
    </message>
    <message>
        <source>Another row has this name with another number.</source>
        <translation>같은 이름에 다른 번호를 쓴 행이 있습니다.</translation>
    </message>
    <message>
        <source>The number got back its leading 0.</source>
        <translation>번호 앞의 0을 되살렸습니다.</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>보내는 중</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>전송됨</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>거절됨</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>보내지 못함</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>결과 미확인</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a field, %2 says what is wrong with it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Sent %1 of %2</source>
        <translation>%2건 중 %1건 전송</translation>
    </message>
    <message>
        <source>refused %1</source>
        <translation>거절 %1</translation>
    </message>
    <message>
        <source>not sent %1</source>
        <translation>보내지 못함 %1</translation>
    </message>
    <message>
        <source>unknown %1</source>
        <translation>결과 미확인 %1</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>대기 %1</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>선물</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Largest gift</source>
        <translation>가장 큰 선물</translation>
    </message>
    <message>
        <source>Senders</source>
        <translation>보낸 회원 수</translation>
    </message>
    <message>
        <source>Rows that are wrong</source>
        <translation>잘못된 행</translation>
    </message>
    <message>
        <source>Phone numbers that cannot be used</source>
        <translation>쓸 수 없는 휴대폰 번호</translation>
    </message>
    <message>
        <source>Cards named twice</source>
        <translation>두 번 적힌 카드</translation>
    </message>
    <message>
        <source>Sent before, not sent again</source>
        <translation>이미 보내서 제외됨</translation>
    </message>
    <message>
        <source>Twice within the file</source>
        <translation>파일 안에서 중복</translation>
    </message>
    <message>
        <source>Like a gift in the journal</source>
        <translation>원장에 같은 선물</translation>
    </message>
    <message>
        <source>Like a gift in the history</source>
        <translation>제공사 내역에 같은 선물</translation>
    </message>
    <message>
        <source>Names with several numbers</source>
        <translation>번호가 여럿인 이름</translation>
    </message>
    <message>
        <source>Phone numbers mended</source>
        <translation>0을 되살린 번호</translation>
    </message>
    <message>
        <source>Limit</source>
        <extracomment>%1 is a limit, %2 how many rows it would refuse, %3 the first of them.</extracomment>
        <translation>한도</translation>
    </message>
    <message>
        <source>%1: refuses %2 row(s) from row %3</source>
        <translation>%1: %3행부터 %2개 행이 거절됩니다</translation>
    </message>
    <message>
        <source>Read as %1.</source>
        <translation>문자 인코딩: %1</translation>
    </message>
    <message>
        <source>Sheet “%1”.</source>
        <translation>시트: ‘%1’</translation>
    </message>
    <message numerus="yes">
        <source>The spreadsheet hides %n row(s); they are part of the batch.</source>
        <translation>
            <numerusform>스프레드시트에서 숨긴 행이 %n개 있으며, 이 행도 전송 대상입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns that are not used: %1.</source>
        <translation>쓰지 않는 열: %1.</translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>약 %n초 남음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>약 %n분 남음</numerusform>
        </translation>
    </message>
    <message>
        <source>The member whose card is given: digits, for example 50000104652</source>
        <translation>카드를 선물할 회원의 번호. 예: 50000104652</translation>
    </message>
    <message>
        <source>The card&apos;s PAR: 27 characters, from the pane of issued cards</source>
        <translation>카드의 PAR 27자리. 발급 카드 화면에서 볼 수 있습니다</translation>
    </message>
    <message>
        <source>Who gets the gift, for example 홍길동</source>
        <translation>받는 분 이름. 예: 홍길동</translation>
    </message>
    <message>
        <source>The receiver&apos;s mobile number, for example 010-1234-5678</source>
        <translation>받는 분 휴대폰. 예: 010-1234-5678</translation>
    </message>
    <message>
        <source>The whole balance of the card in won, for example 50000</source>
        <translation>카드 잔액 전부(원). 예: 50000</translation>
    </message>
    <message>
        <source>Why the gift is sent; stays in the journal</source>
        <translation>선물을 보내는 사유. 원장에만 남습니다</translation>
    </message>
    <message>
        <source>Your own reference, if you have one: the same is never sent twice</source>
        <translation>자체 관리 번호(선택). 같은 번호는 두 번 보내지 않습니다</translation>
    </message>
    <message>
        <source>The sender&apos;s name as the receiver sees it; may be empty</source>
        <translation>받는 분에게 보이는 보낸 분 이름(선택)</translation>
    </message>
    <message>
        <source>The sender&apos;s phone number; may be empty</source>
        <translation>보낸 분 휴대폰(선택)</translation>
    </message>
    <message>
        <source>Language of the message to the receiver: KO or EN; empty is KO</source>
        <translation>받는 분 안내 문구의 언어: KO 또는 EN. 비우면 KO</translation>
    </message>
    <message>
        <source>Cards that cannot be given</source>
        <translation>선물할 수 없는 카드</translation>
    </message>
    <message numerus="yes">
        <source>%Ln gift(s), %1</source>
        <extracomment>%1 is a sum of money.</extracomment>
        <translation>
            <numerusform>%Ln건, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::CallerAnswers</name>
    <message>
        <source>What to tell the caller</source>
        <extracomment>Above two sentences, one Korean and one English.</extracomment>
        <translation>고객 안내 문구</translation>
    </message>
    <message>
        <source>Copy &amp;Korean</source>
        <translation>한국어 복사(&amp;K)</translation>
    </message>
    <message>
        <source>Copy &amp;English</source>
        <translation>영어 복사(&amp;G)</translation>
    </message>
</context>
<context>
    <name>giftdesk::CallerCard</name>
    <message>
        <source>Caller</source>
        <translation>전화 조회</translation>
    </message>
    <message>
        <source>&amp;Phone number</source>
        <translation>전화번호(&amp;P)</translation>
    </message>
    <message>
        <source>The card opens as soon as the number is complete</source>
        <translation>번호를 다 입력하면 바로 조회합니다</translation>
    </message>
    <message>
        <source>&amp;Ask the provider again</source>
        <translation>제공사에 다시 조회(&amp;A)</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>보낸 시각</translation>
    </message>
    <message>
        <source>The caller is</source>
        <translation>고객 구분</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>상대방</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Gifts of the caller</source>
        <translation>고객의 선물</translation>
    </message>
    <message>
        <source>This is no phone number of a person, such as 010-1234-5678.</source>
        <translation>개인 전화번호가 아닙니다. 예: 010-1234-5678</translation>
    </message>
    <message>
        <source>No gift of this number is known</source>
        <extracomment>%1 are masked names, the newest first, that one phone number has gone by.</extracomment>
        <translation>이 번호로 알려진 선물이 없습니다</translation>
    </message>
    <message>
        <source>Several names: %1</source>
        <translation>여러 이름: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outcome(s) unknown</source>
        <translation>
            <numerusform>결과 미확인 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gift(s) received</source>
        <translation>
            <numerusform>받은 선물 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gift(s) sent</source>
        <translation>
            <numerusform>보낸 선물 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the provider for this number…</source>
        <translation>제공사에서 이 번호를 조회하고 있습니다…</translation>
    </message>
    <message>
        <source>The provider has just answered for this number.</source>
        <translation>방금 제공사에서 이 번호를 조회했습니다.</translation>
    </message>
    <message>
        <source>From the history kept here; the provider was not asked.</source>
        <translation>여기 보관된 내역입니다. 제공사에 조회하지 않았습니다.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>보낸 분</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>받는 분</translation>
    </message>
    <message>
        <source>%1 or more gifts received</source>
        <translation>받은 선물 %1건 이상</translation>
    </message>
    <message>
        <source>%1 or more gifts sent</source>
        <translation>보낸 선물 %1건 이상</translation>
    </message>
</context>
<context>
    <name>giftdesk::CardDetail</name>
    <message>
        <source>Choose a card to see all about it.</source>
        <translation>카드를 고르면 자세한 내용을 보여 드립니다.</translation>
    </message>
    <message>
        <source>Send this card…</source>
        <translation>이 카드 보내기…</translation>
    </message>
    <message>
        <source>Product</source>
        <extracomment>Fact of a card: its product.</extracomment>
        <translation>상품</translation>
    </message>
    <message>
        <source>Product ID</source>
        <translation>상품 ID</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>카드 번호</translation>
    </message>
    <message>
        <source>Valid until</source>
        <extracomment>Fact of a card: until when it is good.</extracomment>
        <translation>유효 기한</translation>
    </message>
    <message>
        <source>Provider&apos;s state</source>
        <translation>제공사 상태</translation>
    </message>
    <message>
        <source>Card reference</source>
        <extracomment>Fact of a card: the safe name that stands for its number.</extracomment>
        <translation>카드 참조 번호</translation>
    </message>
</context>
<context>
    <name>giftdesk::CardList</name>
    <message>
        <source>Enter a member id to see the cards they hold.</source>
        <translation>회원 번호를 입력하면 보유한 카드를 보여 드립니다.</translation>
    </message>
    <message>
        <source>This member has no card that can be given.</source>
        <translation>이 회원에게는 선물할 수 있는 카드가 없습니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>giftdesk::CardModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Spoken for a cell of a table: the column&apos;s title, then what stands in the cell.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Product</source>
        <extracomment>Column of a member&apos;s cards.</extracomment>
        <translation>상품</translation>
    </message>
    <message>
        <source>Card number</source>
        <extracomment>Column of a member&apos;s cards: the masked card number.</extracomment>
        <translation>카드 번호</translation>
    </message>
    <message>
        <source>Balance</source>
        <extracomment>Column of a member&apos;s cards: the money on the card.</extracomment>
        <translation>잔액</translation>
    </message>
    <message>
        <source>Valid until</source>
        <extracomment>Column of a member&apos;s cards: until when the card is good.</extracomment>
        <translation>유효 기한</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of a member&apos;s cards: whether it can be given.</extracomment>
        <translation>상태</translation>
    </message>
</context>
<context>
    <name>giftdesk::CardsPane</name>
    <message>
        <source>&amp;Member ID</source>
        <translation>회원 번호(&amp;M)</translation>
    </message>
    <message>
        <source>1 to 19 digits</source>
        <translation>숫자 1~19자리</translation>
    </message>
    <message>
        <source>Members used lately:</source>
        <translation>최근 회원:</translation>
    </message>
    <message>
        <source>Enter a member id to see the cards they hold.</source>
        <translation>회원 번호를 입력하면 보유한 카드를 보여 드립니다.</translation>
    </message>
    <message>
        <source>This member has no card that can be given.</source>
        <translation>이 회원에게는 선물할 수 있는 카드가 없습니다.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>The cards could not be read.</source>
        <translation>카드를 불러오지 못했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <translation>
            <numerusform>카드 %Ln장</numerusform>
        </translation>
    </message>
    <message>
        <source>Total balance %1, %2 can be given</source>
        <extracomment>%1 is an amount, %2 the number of cards that can be given.</extracomment>
        <translation>잔액 합계 %1, 선물 가능 %2장</translation>
    </message>
    <message>
        <source>Made-up members to try:</source>
        <translation>연습용 회원:</translation>
    </message>
    <message>
        <source>Member cards</source>
        <translation>발급 카드</translation>
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
    <name>giftdesk::DayClosePane</name>
    <message>
        <source>Day close</source>
        <extracomment>The pane that compares a day&apos;s journal with the provider&apos;s list.</extracomment>
        <translation>일 마감</translation>
    </message>
    <message>
        <source>Da&amp;y</source>
        <translation>날짜(&amp;Y)</translation>
    </message>
    <message>
        <source>Day to be closed</source>
        <translation>마감할 날짜</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>인쇄(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>PDF로 저장(&amp;D)…</translation>
    </message>
    <message>
        <source>Differences of the day</source>
        <translation>이날의 차이</translation>
    </message>
    <message>
        <source>Compare a day with the provider</source>
        <translation>하루를 제공사와 맞춰 보기</translation>
    </message>
    <message>
        <source>Reads the provider&apos;s list of the day and puts our journal beside it. Every difference is shown, and the result goes on the audit record.</source>
        <translation>제공사의 그날 목록을 읽어 원장과 나란히 비교합니다. 차이를 모두 보여 주고 결과를 감사 기록에 남깁니다.</translation>
    </message>
    <message>
        <source>Close this day</source>
        <translation>이날 마감하기</translation>
    </message>
    <message>
        <source>Reading the provider&apos;s list of %1</source>
        <translation>%1 제공사 목록을 읽는 중</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>비교하는 중…</translation>
    </message>
    <message>
        <source>&amp;Close this day</source>
        <translation>이날 마감하기(&amp;C)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>작성</translation>
    </message>
    <message>
        <source>Audit record</source>
        <translation>감사 기록</translation>
    </message>
    <message>
        <source>Day close %1</source>
        <translation>일 마감 %1</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>마감표 저장</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>저장함: %1</translation>
    </message>
</context>
<context>
    <name>giftdesk::DaySheetModel</name>
    <message>
        <source>Difference</source>
        <extracomment>Column of the day close: in what our journal and the provider&apos;s list differ.</extracomment>
        <translation>차이</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>Column of the day close: when the gift was sent.</extracomment>
        <translation>시각</translation>
    </message>
    <message>
        <source>Receiver</source>
        <extracomment>Column of the day close: who gets the gift.</extracomment>
        <translation>받는 분</translation>
    </message>
    <message>
        <source>Our journal</source>
        <extracomment>Column of the day close: the amount in our own journal.</extracomment>
        <translation>원장</translation>
    </message>
    <message>
        <source>Provider</source>
        <extracomment>Column of the day close: the amount in the provider&apos;s list.</extracomment>
        <translation>제공사</translation>
    </message>
    <message>
        <source>Our state</source>
        <extracomment>Column of the day close: the state of our own entry.</extracomment>
        <translation>원장 상태</translation>
    </message>
    <message>
        <source>Gift ID</source>
        <extracomment>Column of the day close: the provider&apos;s id of the gift.</extracomment>
        <translation>선물 ID</translation>
    </message>
</context>
<context>
    <name>giftdesk::DayTotals</name>
    <message numerus="yes">
        <source>%Ln gift(s)</source>
        <translation>
            <numerusform>%Ln건</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>giftdesk::DecisionForm</name>
    <message>
        <source>Decide by hand</source>
        <translation>직접 판정</translation>
    </message>
    <message>
        <source>The gift was &amp;sent</source>
        <translation>선물이 전송되었음(&amp;S)</translation>
    </message>
    <message>
        <source>The gift was &amp;not sent</source>
        <translation>선물이 전송되지 않았음(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reason for the decision</source>
        <translation>판정 사유(&amp;R)</translation>
    </message>
    <message>
        <source>Required: what the decision rests on, for whoever checks it later</source>
        <translation>필수: 나중에 확인할 사람을 위해 판정의 근거를 적어 주세요</translation>
    </message>
    <message>
        <source>The entry then counts as sent and the case is closed. This cannot be undone.</source>
        <translation>전송된 것으로 기록하고 종결합니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Record as sent</source>
        <translation>전송됨으로 기록</translation>
    </message>
    <message>
        <source>The card becomes free and the gift can be sent anew. If the first one did arrive after all, the receiver is paid twice. This cannot be undone.</source>
        <translation>카드의 잠금이 풀려 선물을 새로 보낼 수 있습니다. 처음 선물이 실제로 전송되었다면 두 번 지급됩니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Record as not sent</source>
        <translation>전송되지 않음으로 기록</translation>
    </message>
    <message>
        <source>Choose one and give a reason; the evidence above is kept with the decision.</source>
        <translation>하나를 고르고 사유를 적어 주세요. 위의 증거가 판정과 함께 보관됩니다.</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>판정 기록</translation>
    </message>
</context>
<context>
    <name>giftdesk::DrillPane</name>
    <message>
        <source>Fire drill</source>
        <extracomment>The pane where staff practise what to do when the provider fails.</extracomment>
        <translation>장애 훈련</translation>
    </message>
    <message>
        <source>Choose what the sandbox does wrong, then send a gift and deal with what comes. No real money moves here.</source>
        <translation>샌드박스에서 일어날 장애를 고른 뒤 선물을 보내고 대처해 보세요. 실제 돈은 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>What the sandbox itself knows</source>
        <translation>샌드박스가 알고 있는 사실</translation>
    </message>
    <message>
        <source>Send a gift for &amp;practice</source>
        <translation>연습으로 선물 보내기(&amp;P)</translation>
    </message>
    <message>
        <source>Fire drill: %1</source>
        <extracomment>%1 is the name of what goes wrong, for example &quot;Drop the answer&quot;.</extracomment>
        <translation>장애 훈련 중: %1</translation>
    </message>
    <message>
        <source>End the drill</source>
        <translation>훈련 끝내기</translation>
    </message>
    <message>
        <source>Requests to send a gift: %1</source>
        <translation>선물 전송 요청: %1건</translation>
    </message>
    <message>
        <source>Gifts made by them: %1</source>
        <translation>그 요청으로 만들어진 선물: %1건</translation>
    </message>
    <message>
        <source>Your journal should come to the same number of gifts.</source>
        <translation>원장의 선물 수도 이와 같아야 합니다.</translation>
    </message>
</context>
<context>
    <name>giftdesk::DrillTexts</name>
    <message>
        <source>Everything &amp;works</source>
        <translation>정상 동작(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Drop the answer</source>
        <translation>응답 유실(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Lose the request</source>
        <translation>요청 유실(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Slow</source>
        <translation>느린 응답(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Garbage</source>
        <translation>깨진 응답(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <translation>거절(&amp;R)</translation>
    </message>
    <message>
        <source>H&amp;istory lags behind</source>
        <translation>내역 반영 지연(&amp;I)</translation>
    </message>
    <message>
        <source>Dow&amp;n</source>
        <translation>접속 불가(&amp;N)</translation>
    </message>
    <message>
        <source>The provider answers as it should.</source>
        <translation>제공사가 정상적으로 응답합니다.</translation>
    </message>
    <message>
        <source>The gift is sent, but the answer never arrives. The outcome is unknown: do not send again, wait for the check or press “Check now”, and see it proved as sent.</source>
        <translation>선물은 전송되지만 응답이 오지 않습니다. 결과 미확인이 되니 다시 보내지 말고, 자동 확인을 기다리거나 ‘지금 확인’을 눌러 전송된 것으로 확인되는 과정을 보세요.</translation>
    </message>
    <message>
        <source>The request is lost on the way and no gift is made, but nobody here can know. See how long it takes until it is proved as not sent, and only then send anew.</source>
        <translation>요청이 도중에 사라져 선물이 만들어지지 않지만 이쪽에서는 알 수 없습니다. 보내지 못한 것으로 확인될 때까지 얼마나 걸리는지 보고, 그 뒤에만 다시 보내세요.</translation>
    </message>
    <message>
        <source>The answer takes eight seconds. Wait; nothing needs to be pressed twice.</source>
        <translation>응답이 8초 걸립니다. 기다리면 되며, 두 번 누를 필요가 없습니다.</translation>
    </message>
    <message>
        <source>The gift is sent, but the answer cannot be read. It is treated like a lost answer.</source>
        <translation>선물은 전송되지만 응답을 읽을 수 없습니다. 응답이 유실된 것과 똑같이 다룹니다.</translation>
    </message>
    <message>
        <source>The provider refuses the gift and says why. The money stays; correct what is wrong and send anew.</source>
        <translation>제공사가 이유를 알리며 선물을 거절합니다. 돈은 그대로이니 잘못된 점을 고쳐 다시 보내세요.</translation>
    </message>
    <message>
        <source>The answer is lost, and the provider&apos;s history shows the gift only half a minute later. No check may call it not sent meanwhile.</source>
        <translation>응답이 유실되고, 제공사 내역에는 30초가 지나야 선물이 나타납니다. 그사이 어떤 확인도 보내지 못했다고 판단해서는 안 됩니다.</translation>
    </message>
    <message>
        <source>Nobody answers anything: no card list, no token. Nothing leaves, so every gift ends as not sent.</source>
        <translation>카드 조회도 토큰도 응답이 없습니다. 아무것도 나가지 않으므로 모든 선물은 보내지 못함으로 끝납니다.</translation>
    </message>
</context>
<context>
    <name>giftdesk::EntryDetail</name>
    <message>
        <source>Choose an entry to see its life and its facts.</source>
        <translation>항목을 고르면 경과와 내용을 보여 드립니다.</translation>
    </message>
    <message>
        <source>For the customer</source>
        <translation>고객 안내 문구</translation>
    </message>
    <message>
        <source>Copy the &amp;answer</source>
        <translation>안내 문구 복사(&amp;A)</translation>
    </message>
    <message>
        <source>Reading the provider&apos;s history…</source>
        <translation>제공사 내역을 읽는 중…</translation>
    </message>
    <message>
        <source>Check &amp;now</source>
        <translation>지금 확인(&amp;N)</translation>
    </message>
</context>
<context>
    <name>giftdesk::EntryList</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>giftdesk::EvidenceView</name>
    <message>
        <source>What the provider says</source>
        <translation>제공사 내역의 증거</translation>
    </message>
    <message>
        <source>No row of the provider fits this gift. That alone does not prove that it was not sent: a row can appear late.</source>
        <translation>이 선물에 맞는 제공사 내역이 없습니다. 내역은 늦게 나타날 수 있으므로 이것만으로 전송되지 않았다고 볼 수는 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) may be this gift.</source>
        <translation>
            <numerusform>이 선물일 수 있는 내역이 %n건 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>읽은 시각</translation>
    </message>
    <message>
        <source>Days read</source>
        <translation>읽은 기간</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 ~ %2</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>읽은 건수</translation>
    </message>
    <message>
        <source>Card balance when sending</source>
        <translation>전송 당시 카드 잔액</translation>
    </message>
    <message>
        <source>Card balance now</source>
        <translation>현재 카드 잔액</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>읽지 못함</translation>
    </message>
    <message>
        <source>Row %1: %2, %3</source>
        <translation>내역 %1: %2, %3</translation>
    </message>
    <message>
        <source>Our entry</source>
        <translation>우리 원장</translation>
    </message>
    <message>
        <source>Provider&apos;s row</source>
        <translation>제공사 내역</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Card product</source>
        <translation>카드 상품</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>받는 분</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>휴대폰</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Same</source>
        <extracomment>A field of our entry and of the provider&apos;s row are alike, or not.</extracomment>
        <translation>일치</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>다름</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) apart.</source>
        <translation>
            <numerusform>시각 차이 %n초.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 This row already belongs to the journal entry %2.</source>
        <translation>%1 이 내역은 이미 원장 %2에 연결되어 있습니다.</translation>
    </message>
</context>
<context>
    <name>giftdesk::ExportForm</name>
    <message>
        <source>&amp;Why</source>
        <translation>사유(&amp;W)</translation>
    </message>
    <message>
        <source>Required: it goes on the audit record with the number of gifts</source>
        <translation>필수: 건수와 함께 감사 기록에 남습니다</translation>
    </message>
    <message>
        <source>&amp;Mask names, phones and member ids</source>
        <translation>이름, 전화번호, 회원 번호 가리기(&amp;M)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln gift(s)</source>
        <extracomment>Title of the form that writes the list into a file.</extracomment>
        <translation>
            <numerusform>선물 %Ln건 내보내기</numerusform>
        </translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>이 목록 내보내기</translation>
    </message>
    <message numerus="yes">
        <source>%Ln gift(s) written so far</source>
        <translation>
            <numerusform>지금까지 %Ln건을 썼습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>목록 저장</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>엑셀 통합 문서 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>giftdesk::FillPage</name>
    <message>
        <source>Sender&apos;s &amp;member id</source>
        <translation>보내는 회원 번호(&amp;M)</translation>
    </message>
    <message>
        <source>Digits only; the cards appear as soon as the member is found</source>
        <translation>숫자만 입력하세요. 회원을 찾으면 카드가 나타납니다</translation>
    </message>
    <message>
        <source>&amp;Card</source>
        <translation>카드(&amp;C)</translation>
    </message>
    <message>
        <source>A gift moves the whole balance of the card</source>
        <translation>선물하면 카드 잔액 전부가 전달됩니다</translation>
    </message>
    <message>
        <source>Receiver&apos;s &amp;name</source>
        <translation>받는 분 이름(&amp;N)</translation>
    </message>
    <message>
        <source>Receiver&apos;s &amp;phone</source>
        <translation>받는 분 휴대폰(&amp;P)</translation>
    </message>
    <message>
        <source>Mobile number, for example 010-1234-5678</source>
        <translation>예: 010-1234-5678</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>사유(&amp;R)</translation>
    </message>
    <message>
        <source>Required; kept in the journal, not shown to the receiver</source>
        <translation>필수입니다. 원장에만 남고 받는 분에게는 보이지 않습니다</translation>
    </message>
    <message>
        <source>Sender&apos;s n&amp;ame</source>
        <translation>보내는 분 이름(&amp;A)</translation>
    </message>
    <message>
        <source>Optional; as the receiver sees it</source>
        <translation>선택: 받는 분에게 보이는 이름</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>다음(&amp;X)</translation>
    </message>
    <message>
        <source>Choose the card to give.</source>
        <translation>선물할 카드를 골라 주세요.</translation>
    </message>
    <message>
        <source>Earlier gifts to this number went to another name: %1. Please check.</source>
        <translation>이 번호로 보낸 지난 선물은 다른 이름(%1)이었습니다. 확인해 주세요.</translation>
    </message>
    <message>
        <source>Next shows everything once more; nothing is sent yet.</source>
        <translation>다음을 누르면 확인 화면이 나옵니다. 아직 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Fill in the member, a card, the receiver and a reason to go on.</source>
        <translation>회원, 카드, 받는 분, 사유를 모두 입력하면 다음으로 갈 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Why this gift is meant as well</source>
        <translation>이 선물도 보내는 이유(&amp;W)</translation>
    </message>
    <message>
        <source>Required: for whoever checks it later</source>
        <translation>필수: 나중에 확인할 사람을 위해 남깁니다</translation>
    </message>
    <message>
        <source>Sender&apos;s ph&amp;one</source>
        <translation>보내는 분 휴대폰(&amp;O)</translation>
    </message>
    <message>
        <source>This gift cannot be sent now; see above.</source>
        <translation>지금은 보낼 수 없습니다. 위 안내를 보세요.</translation>
    </message>
    <message>
        <source>A gift like this one was sent already; say why it is meant as well to go on.</source>
        <translation>같은 선물을 이미 보냈습니다. 이 선물도 보내는 이유를 적어야 계속할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>giftdesk::FilterBar</name>
    <message>
        <source>All products</source>
        <extracomment>Entry of the menu that filters the gift history by product.</extracomment>
        <translation>모든 상품</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Button that removes all filters of the gift history.</extracomment>
        <translation>지우기</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>Amount from</source>
        <translation>최소 금액</translation>
    </message>
    <message>
        <source>An amount such as 50000 or 5만원</source>
        <translation>50000 또는 5만원처럼 입력해 주세요</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Button above the gift history with a menu of states; %Ln of them are chosen.</extracomment>
        <translation>상태</translation>
    </message>
    <message numerus="yes">
        <source>%Ln state(s)</source>
        <translation>
            <numerusform>상태 %Ln가지</numerusform>
        </translation>
    </message>
    <message>
        <source>Product</source>
        <extracomment>Button above the gift history with a menu of card products.</extracomment>
        <translation>상품</translation>
    </message>
    <message>
        <source>Only gifts to %1. Press to show all receivers again.</source>
        <extracomment>Tooltip of a chip with the receiver&apos;s masked name.</extracomment>
        <translation>%1 님이 받은 선물만 보입니다. 누르면 모든 받는 분을 다시 보여 드립니다.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>Filter by amount: from %1 to %2.</extracomment>
        <translation>%1 ~ %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <extracomment>Filter by amount: %1 and more.</extracomment>
        <translation>%1 이상</translation>
    </message>
    <message>
        <source>up to %1</source>
        <extracomment>Filter by amount: up to %1.</extracomment>
        <translation>%1 이하</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>up to</source>
        <extracomment>Beside a field: the highest amount of the gifts to show.</extracomment>
        <translation>최대 금액</translation>
    </message>
    <message>
        <source>50,000</source>
        <extracomment>Example in an empty field for an amount; 5만원 is understood too.</extracomment>
        <translation>5만원</translation>
    </message>
</context>
<context>
    <name>giftdesk::GiftDetail</name>
    <message>
        <source>Choose a gift to see all about it.</source>
        <translation>선물을 고르면 자세한 내용을 보여 드립니다.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>진행 과정</translation>
    </message>
    <message>
        <source>Gifts to this receiver</source>
        <translation>이 분이 받은 선물</translation>
    </message>
    <message>
        <source>Copy all details</source>
        <translation>전체 내용 복사</translation>
    </message>
    <message>
        <source>Gift ID</source>
        <translation>선물 ID</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Fact of a gift: its present status.</extracomment>
        <translation>상태</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>Fact of a gift.</extracomment>
        <translation>금액</translation>
    </message>
    <message>
        <source>Receiver</source>
        <extracomment>Fact of a gift: the person who gets it.</extracomment>
        <translation>받는 분</translation>
    </message>
    <message>
        <source>Sender</source>
        <extracomment>Fact of a gift: the person who sent it.</extracomment>
        <translation>보낸 분</translation>
    </message>
    <message>
        <source>Product</source>
        <extracomment>Fact of a gift: the card product.</extracomment>
        <translation>상품</translation>
    </message>
    <message>
        <source>Product ID</source>
        <translation>상품 ID</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>Fact of a gift: when it was sent.</extracomment>
        <translation>보낸 시각</translation>
    </message>
    <message>
        <source>Processed</source>
        <extracomment>Fact of a gift: when the receiver accepted or refused it, or when it ended.</extracomment>
        <translation>처리 시각</translation>
    </message>
    <message>
        <source>Sent to the receiver</source>
        <translation>선물을 보냈습니다</translation>
    </message>
    <message>
        <source>Sender ID</source>
        <extracomment>Fact of a gift: the member id of the sender.</extracomment>
        <translation>보낸 회원 번호</translation>
    </message>
    <message>
        <source>Receiver ID</source>
        <extracomment>Fact of a gift: the member id of the receiver.</extracomment>
        <translation>받은 회원 번호</translation>
    </message>
</context>
<context>
    <name>giftdesk::GuardNotes</name>
    <message>
        <source>The same amount went to this number already: %1, %2, %3, %4.</source>
        <extracomment>%1 is a time, %2 a masked receiver, %3 an amount, %4 the state of that gift.</extracomment>
        <translation>같은 금액이 이미 이 번호로 갔습니다: %1, %2, %3, %4.</translation>
    </message>
</context>
<context>
    <name>giftdesk::HistoryFooter</name>
    <message numerus="yes">
        <source>%Ln gift(s)</source>
        <translation>
            <numerusform>%Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>세는 중…</translation>
    </message>
    <message>
        <source>Total %1</source>
        <extracomment>The sum of the amounts of all gifts in the list.</extracomment>
        <translation>합계 %1</translation>
    </message>
    <message>
        <source>Get new gifts (F5)</source>
        <translation>새 선물 가져오기 (F5)</translation>
    </message>
    <message>
        <source>Synchronising: %1 read</source>
        <translation>동기화 중: %1건 읽음</translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <translation>동기화 중…</translation>
    </message>
    <message>
        <source>Synchronises when the gift has been sent</source>
        <translation>선물을 다 보낸 뒤 동기화합니다</translation>
    </message>
    <message>
        <source>Synchronised %1</source>
        <extracomment>%1 is an age such as &quot;2 min ago&quot;.</extracomment>
        <translation>%1 동기화</translation>
    </message>
    <message>
        <source>Not synchronised yet</source>
        <translation>아직 동기화하지 않음</translation>
    </message>
    <message>
        <source>Adding up…</source>
        <translation>합계 계산 중…</translation>
    </message>
    <message>
        <source>Follow new gifts</source>
        <translation>새 선물 따라가기</translation>
    </message>
    <message>
        <source>Looks for new gifts every 30 seconds</source>
        <translation>30초마다 새 선물을 확인합니다</translation>
    </message>
</context>
<context>
    <name>giftdesk::HistoryModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Spoken for a cell of a table: the column&apos;s title, then what stands in the cell.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>Column of the gift history: when the gift was sent.</extracomment>
        <translation>보낸 시각</translation>
    </message>
    <message>
        <source>Receiver</source>
        <extracomment>Column of the gift history: the person who gets the gift.</extracomment>
        <translation>받는 분</translation>
    </message>
    <message>
        <source>Product</source>
        <extracomment>Column of the gift history: the card product.</extracomment>
        <translation>상품</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>Column of the gift history.</extracomment>
        <translation>금액</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Column of the gift history: accepted, cancelled and so on.</extracomment>
        <translation>상태</translation>
    </message>
    <message>
        <source>Sender</source>
        <extracomment>Column of the gift history: the person who sent the gift.</extracomment>
        <translation>보낸 분</translation>
    </message>
    <message>
        <source>Gift ID</source>
        <extracomment>Column of the gift history: the provider&apos;s id of the gift.</extracomment>
        <translation>선물 ID</translation>
    </message>
</context>
<context>
    <name>giftdesk::HistoryPane</name>
    <message>
        <source>Gift history</source>
        <translation>선물 내역</translation>
    </message>
    <message>
        <source>Name, initial consonants, phone, last digits, gift ID or amount</source>
        <translation>이름 · 초성 · 전화 · 뒷자리 · 선물 ID · 금액</translation>
    </message>
    <message>
        <source>Getting the gift history</source>
        <translation>선물 내역을 가져오는 중</translation>
    </message>
    <message>
        <source>Getting the gift history from %1 on</source>
        <extracomment>Progress of a synchronisation: the first day of the week that is being read.</extracomment>
        <translation>%1부터의 선물 내역을 가져오는 중</translation>
    </message>
    <message>
        <source>Not connected. You are looking at %1&apos;s data.</source>
        <extracomment>%1 is a time such as 14:03.</extracomment>
        <translation>연결되지 않았습니다. %1에 가져온 내용을 보고 계십니다.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>다시 연결</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Getting the gift history…</source>
        <translation>선물 내역을 가져오는 중입니다</translation>
    </message>
    <message>
        <source>Gifts appear here as they come in.</source>
        <translation>가져오는 대로 여기에 보여 드립니다.</translation>
    </message>
    <message>
        <source>No gift history here yet</source>
        <translation>아직 가져온 선물 내역이 없습니다</translation>
    </message>
    <message>
        <source>Get the last 90 days?</source>
        <translation>최근 90일을 가져올까요?</translation>
    </message>
    <message>
        <source>Get history</source>
        <translation>내역 가져오기</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾는 선물이 없습니다</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>필터 지우기</translation>
    </message>
    <message numerus="yes">
        <source>%Ln gift(s) written: %1</source>
        <extracomment>%n gifts were written into the file %1.</extracomment>
        <translation>
            <numerusform>선물 %Ln건을 저장했습니다: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <extracomment>%1 is the Hangul of what was typed with the Latin layout on: 홍길동 for ghdrlfehd.</extracomment>
        <translation>‘%1’ 검색</translation>
    </message>
    <message>
        <source>The saved filter was removed.</source>
        <translation>저장한 필터를 지웠습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>giftdesk::HistoryTable</name>
    <message>
        <source>Columns as they were</source>
        <translation>열 처음대로</translation>
    </message>
    <message>
        <source>Copy gift &amp;ID</source>
        <translation>선물 ID 복사(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Gifts to this receiver</source>
        <translation>이 분이 받은 선물(&amp;G)</translation>
    </message>
    <message>
        <source>%1: phone</source>
        <extracomment>Title of a column of a file; %1 is &quot;Receiver&quot; or &quot;Sender&quot;.</extracomment>
        <translation>%1 전화번호</translation>
    </message>
</context>
<context>
    <name>giftdesk::JournalModel</name>
    <message>
        <source>Time</source>
        <extracomment>Column title: when the gift was written into the journal.</extracomment>
        <translation>기록 시각</translation>
    </message>
    <message>
        <source>Receiver</source>
        <extracomment>Column title: who gets the gift.</extracomment>
        <translation>받는 분</translation>
    </message>
    <message>
        <source>Product</source>
        <extracomment>Column title: the card product given.</extracomment>
        <translation>상품</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>Column title: the amount given, in won.</extracomment>
        <translation>금액</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column title: how the sending stands.</extracomment>
        <translation>상태</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>Column title: the provider&apos;s or our own code.</extracomment>
        <translation>코드</translation>
    </message>
</context>
<context>
    <name>giftdesk::JournalPane</name>
    <message>
        <source>Journal</source>
        <extracomment>The pane of our own entries.</extracomment>
        <translation>원장</translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation>상태(&amp;T)</translation>
    </message>
    <message>
        <source>Entries of the journal</source>
        <translation>원장 항목</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>모든 상태</translation>
    </message>
    <message>
        <source>No such entry</source>
        <translation>해당하는 항목이 없습니다</translation>
    </message>
    <message>
        <source>No entry is in the state “%1”.</source>
        <translation>‘%1’ 상태인 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Show all states</source>
        <translation>모든 상태 보기</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>아직 항목이 없습니다</translation>
    </message>
    <message>
        <source>No gift has been sent from this desk yet.</source>
        <translation>이 자리에서 보낸 선물이 아직 없습니다.</translation>
    </message>
    <message>
        <source>Send a gift</source>
        <translation>선물 보내기</translation>
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
    <name>giftdesk::LockStrip</name>
    <message>
        <source>Release…</source>
        <extracomment>Button of the strip that says that sending is locked: goes to the settings.</extracomment>
        <translation>잠금 해제…</translation>
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
    <name>giftdesk::OutcomePage</name>
    <message>
        <source>For the customer</source>
        <translation>고객 안내 문구</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>안내 문구 복사</translation>
    </message>
    <message>
        <source>See in the &amp;journal</source>
        <translation>원장에서 보기(&amp;J)</translation>
    </message>
    <message>
        <source>Not sent, nothing on record</source>
        <translation>보내지 않음 (원장 기록 없음)</translation>
    </message>
    <message>
        <source>&amp;Write anew</source>
        <translation>새로 작성(&amp;W)</translation>
    </message>
    <message>
        <source>Send &amp;another</source>
        <translation>다른 선물 보내기(&amp;A)</translation>
    </message>
    <message>
        <source>Reading the provider&apos;s history…</source>
        <translation>제공사 내역을 읽는 중…</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>지금 확인(&amp;C)</translation>
    </message>
</context>
<context>
    <name>giftdesk::Panes</name>
    <message>
        <source>The stored gift history was damaged and has been set aside. Nothing of the journal is lost. Synchronise the history anew.</source>
        <translation>저장해 둔 선물 내역이 손상되어 따로 옮겨 두었습니다. 원장은 그대로입니다. 선물 내역을 다시 가져오세요.</translation>
    </message>
    <message>
        <source>The last run ended while gifts were being sent. Look at the open outcomes in the journal; do not send them again.</source>
        <translation>지난번에 선물을 보내는 도중 프로그램이 끝났습니다. 원장에서 결과 미확인 건을 확인하고, 다시 보내지 마세요.</translation>
    </message>
    <message>
        <source>Others on this computer may read the passphrase file. Make it readable for its owner only.</source>
        <translation>이 컴퓨터의 다른 사용자도 암호 파일을 읽을 수 있습니다. 소유자만 읽을 수 있게 바꿔 주세요.</translation>
    </message>
    <message>
        <source>The passphrase protects this profile from now on.</source>
        <translation>이제부터 암호로 이 접속 설정을 보호합니다.</translation>
    </message>
    <message>
        <source>The profile file has entries that mean nothing to Giftdesk: %1</source>
        <translation>접속 설정 파일에 Giftdesk가 쓰지 않는 항목이 있습니다: %1</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>안내</translation>
    </message>
    <message>
        <source>What belongs into each column</source>
        <translation>열마다 적을 내용</translation>
    </message>
</context>
<context>
    <name>giftdesk::ProductDetail</name>
    <message>
        <source>Choose a product to see all about it.</source>
        <translation>상품을 고르면 자세한 내용을 보여 드립니다.</translation>
    </message>
    <message>
        <source>Product ID</source>
        <translation>상품 ID</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>Fact of a card product: the group of products it belongs to.</extracomment>
        <translation>상품 그룹</translation>
    </message>
    <message>
        <source>Valid for</source>
        <extracomment>Fact of a card product: for how many months a card is good.</extracomment>
        <translation>유효 기간</translation>
    </message>
    <message>
        <source>Card type</source>
        <translation>카드 종류</translation>
    </message>
    <message>
        <source>Refund</source>
        <extracomment>Fact of a card product: whether money can be paid back.</extracomment>
        <translation>환불</translation>
    </message>
    <message>
        <source>Money transfer</source>
        <translation>송금</translation>
    </message>
    <message>
        <source>Reading the details…</source>
        <translation>자세한 내용을 불러오는 중…</translation>
    </message>
    <message>
        <source>The details could not be read. %1</source>
        <translation>자세한 내용을 불러오지 못했습니다. %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1 is a date and time.</extracomment>
        <translation>%1 기준</translation>
    </message>
    <message>
        <source>Own recharge</source>
        <extracomment>Fact of a card product: whether its holder may put money on it.</extracomment>
        <translation>본인 충전</translation>
    </message>
    <message>
        <source>Card recharge</source>
        <extracomment>Fact of a card product: whether money may be put on it by credit card.</extracomment>
        <translation>신용카드 충전</translation>
    </message>
    <message>
        <source>Card to card</source>
        <extracomment>Fact of a card product: whether its money may be moved to another card.</extracomment>
        <translation>카드 간 이전</translation>
    </message>
</context>
<context>
    <name>giftdesk::ProductModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Spoken for a cell of a table: the column&apos;s title, then what stands in the cell.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Product</source>
        <extracomment>Column of the card products.</extracomment>
        <translation>상품</translation>
    </message>
    <message>
        <source>Product ID</source>
        <extracomment>Column of the card products: the provider&apos;s id of the product.</extracomment>
        <translation>상품 ID</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>Column of the card products: the group of products it belongs to.</extracomment>
        <translation>상품 그룹</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>Column of the card products: active, suspended and so on.</extracomment>
        <translation>상태</translation>
    </message>
    <message>
        <source>Valid for</source>
        <extracomment>Column of the card products: for how many months a card is good.</extracomment>
        <translation>유효 기간</translation>
    </message>
</context>
<context>
    <name>giftdesk::ProductsPane</name>
    <message>
        <source>Card products</source>
        <translation>카드 상품</translation>
    </message>
    <message>
        <source>Product name, group or ID</source>
        <translation>상품 이름 · 그룹 · ID</translation>
    </message>
    <message>
        <source>Load the products anew (F5)</source>
        <translation>상품 다시 불러오기 (F5)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>The product list is off for this profile. Known products are shown.</source>
        <translation>이 접속에서는 상품 목록 조회가 꺼져 있습니다. 알려진 상품만 보여 드립니다.</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>이유 보기</translation>
    </message>
    <message>
        <source>The provider has not published the call for the product list, so it is off outside the sandbox until the profile switches on &quot;products.list&quot;. Shown are the products of the cards and gifts seen so far and of the profile.</source>
        <translation>제공사가 상품 목록 조회를 아직 공개하지 않아, 샌드박스 밖에서는 접속 설정에서 &quot;products.list&quot;를 켤 때까지 꺼져 있습니다. 지금까지 본 카드와 선물, 접속 설정에 있는 상품만 보여 드립니다.</translation>
    </message>
    <message>
        <source>No card products</source>
        <extracomment>Button of an empty pane: reads the card products.</extracomment>
        <translation>카드 상품이 없습니다</translation>
    </message>
    <message>
        <source>Card products have not been loaded yet.</source>
        <translation>카드 상품을 아직 불러오지 않았습니다.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>불러오기</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾는 상품이 없습니다</translation>
    </message>
    <message>
        <source>No product matches &quot;%1&quot;.</source>
        <translation>‘%1’에 맞는 상품이 없습니다.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>검색어 지우기</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>상품 %Ln가지</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <extracomment>%1 is an age such as &quot;2 min ago&quot;.</extracomment>
        <translation>불러오는 중…</translation>
    </message>
    <message>
        <source>Loaded %1</source>
        <translation>%1 불러옴</translation>
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
    <name>giftdesk::ResolvePane</name>
    <message>
        <source>Resolve</source>
        <extracomment>The pane of the gifts whose outcome a person has to find out.</extracomment>
        <translation>결과 확인</translation>
    </message>
    <message>
        <source>Entries that wait for a person</source>
        <translation>담당자를 기다리는 기록</translation>
    </message>
    <message>
        <source>Nothing to resolve</source>
        <translation>확인할 결과가 없습니다</translation>
    </message>
    <message>
        <source>The outcome of every gift from this desk is known.</source>
        <translation>이 자리에서 보낸 모든 선물의 결과가 확인되었습니다.</translation>
    </message>
    <message>
        <source>Reading the provider&apos;s history…</source>
        <translation>제공사 내역을 읽는 중…</translation>
    </message>
    <message>
        <source>Check &amp;all now</source>
        <translation>모두 지금 확인(&amp;A)</translation>
    </message>
    <message>
        <source>Looks by itself in %1 s</source>
        <extracomment>%1 is a number of seconds until the program looks at the provider&apos;s history by itself.</extracomment>
        <translation>%1초 뒤 자동 확인</translation>
    </message>
</context>
<context>
    <name>giftdesk::ReviewPage</name>
    <message>
        <source>A gift cannot be undone once it is sent.</source>
        <translation>보낸 선물은 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>%1 %2 → %3 · %4</source>
        <extracomment>%1 card product, %2 end of its number, %3 receiver, %4 phone number.</extracomment>
        <translation>%1 %2 → %3 · %4</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>입력하지 않음</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>받는 분</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>휴대폰</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>유효 기간</translation>
    </message>
    <message>
        <source>Sender&apos;s member id</source>
        <translation>보내는 회원 번호</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>보내는 분 이름</translation>
    </message>
    <message>
        <source>Sender&apos;s phone</source>
        <translation>보내는 분 휴대폰</translation>
    </message>
    <message>
        <source>Way to the provider</source>
        <translation>제공사 연결</translation>
    </message>
    <message>
        <source>direct, no proxy</source>
        <translation>직접 연결 (프록시 없음)</translation>
    </message>
    <message>
        <source>A gift went to this number already: %1, %2.</source>
        <extracomment>%1 is a time, %2 an amount.</extracomment>
        <translation>이 번호로 이미 선물을 보냈습니다: %1, %2.</translation>
    </message>
    <message>
        <source>Earlier gifts to this number went to another name: %1. Please check.</source>
        <translation>이 번호로 보낸 지난 선물은 다른 이름(%1)이었습니다. 확인해 주세요.</translation>
    </message>
    <message>
        <source>Asks whether the gift would be taken. Nothing is sent.</source>
        <translation>제공사가 받아 줄지 물어봅니다. 아무것도 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Meant as well because</source>
        <translation>중복 전송 이유</translation>
    </message>
    <message>
        <source>Asking the provider…</source>
        <translation>제공사에 묻는 중…</translation>
    </message>
    <message>
        <source>&amp;Ask the provider first</source>
        <translation>제공사에 먼저 묻기(&amp;A)</translation>
    </message>
    <message>
        <source>The provider would take this gift.</source>
        <translation>제공사가 이 선물을 받아 줍니다.</translation>
    </message>
    <message>
        <source>The provider could not be asked; our own checks passed.</source>
        <translation>제공사에 묻지 못했습니다. 자체 확인은 통과했습니다.</translation>
    </message>
</context>
<context>
    <name>giftdesk::SaveFilterForm</name>
    <message>
        <source>Filter &amp;name</source>
        <extracomment>Label of the field for the name of a filter that is saved.</extracomment>
        <translation>필터 이름(&amp;N)</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>필터 저장</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>There is a filter of this name: it will be replaced.</source>
        <translation>같은 이름의 필터가 있습니다. 저장하면 바뀝니다.</translation>
    </message>
    <message>
        <source>Periods such as “This week” move along with the days.</source>
        <translation>‘이번 주’ 같은 기간은 쓰는 날에 맞춰 바뀝니다.</translation>
    </message>
</context>
<context>
    <name>giftdesk::SavedFilterChip</name>
    <message>
        <source>Save this filter…</source>
        <extracomment>Entry of the menu of saved filters: gives what is filtered now a name.</extracomment>
        <translation>이 필터 저장…</translation>
    </message>
    <message>
        <source>No saved filters yet</source>
        <translation>저장한 필터가 없습니다</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Entry of the menu of saved filters, with a menu of their names.</extracomment>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <extracomment>Button above the gift history with a menu of the filters that were saved.</extracomment>
        <translation>저장한 필터</translation>
    </message>
    <message>
        <source>Saved filter: %1</source>
        <translation>저장한 필터: %1</translation>
    </message>
</context>
<context>
    <name>giftdesk::SearchHelp</name>
    <message>
        <source>part of a sender&apos;s or receiver&apos;s name</source>
        <translation>보낸 분이나 받는 분 이름의 일부</translation>
    </message>
    <message>
        <source>initial consonants, also mixed: 홍ㄱㄷ</source>
        <translation>초성. 섞어 써도 됩니다: 홍ㄱㄷ</translation>
    </message>
    <message>
        <source>three or more digits of a phone, anywhere in it</source>
        <translation>전화번호 가운데 세 자리 이상</translation>
    </message>
    <message>
        <source>an amount, exactly</source>
        <translation>금액이 꼭 같은 것</translation>
    </message>
    <message>
        <source>the receiver only; words and fields must all hold</source>
        <translation>받는 분만. 단어와 항목은 모두 맞아야 합니다</translation>
    </message>
    <message>
        <source>the sender only</source>
        <translation>보낸 분만</translation>
    </message>
    <message>
        <source>a phone, and no amount</source>
        <translation>전화번호만(금액은 제외)</translation>
    </message>
    <message>
        <source>also &gt;= &lt; &lt;= and =</source>
        <translation>&gt;= &lt; &lt;= = 도 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>from … to, both included</source>
        <translation>부터 … 까지, 양 끝 포함</translation>
    </message>
    <message>
        <source>one of several states</source>
        <translation>여러 상태 가운데 하나</translation>
    </message>
    <message>
        <source>part of a product&apos;s name, or its id</source>
        <translation>상품 이름의 일부나 상품 ID</translation>
    </message>
    <message>
        <source>gift ids that begin so, from six characters on</source>
        <translation>이렇게 시작하는 선물 ID(여섯 글자부터)</translation>
    </message>
    <message>
        <source>days, both included; they take the place of the period above the list</source>
        <translation>날짜, 양 끝 포함. 목록 위의 기간 대신 쓰입니다</translation>
    </message>
    <message>
        <source>a minus before a word or field: not</source>
        <translation>단어나 항목 앞의 빼기표: 아닌 것</translation>
    </message>
    <message>
        <source>quotation marks around what has blanks</source>
        <translation>빈칸이 든 말은 큰따옴표로</translation>
    </message>
    <message>
        <source>What the search understands</source>
        <translation>검색에 쓸 수 있는 말</translation>
    </message>
</context>
<context>
    <name>giftdesk::SearchSuggestions</name>
    <message>
        <source>Suggestions</source>
        <extracomment>Name of the list below the search box, for screen readers.</extracomment>
        <translation>추천 검색어</translation>
    </message>
    <message>
        <source>Tab takes the first, ↓ and Enter another</source>
        <extracomment>Below the suggestions of the search box: keys of the keyboard.</extracomment>
        <translation>Tab은 첫째, ↓와 Enter는 다른 항목</translation>
    </message>
</context>
<context>
    <name>giftdesk::SendPane</name>
    <message>
        <source>Send</source>
        <extracomment>The pane that sends gifts.</extracomment>
        <translation>보내기</translation>
    </message>
    <message>
        <source>Send a gift</source>
        <translation>선물 보내기</translation>
    </message>
    <message>
        <source>Check before sending</source>
        <translation>보내기 전 확인</translation>
    </message>
    <message>
        <source>Sending</source>
        <extracomment>Title of the page while a gift is being sent.</extracomment>
        <translation>보내는 중</translation>
    </message>
    <message>
        <source>Outcome</source>
        <extracomment>Title of the page that says how the sending ended.</extracomment>
        <translation>결과</translation>
    </message>
</context>
<context>
    <name>giftdesk::SendingPage</name>
    <message>
        <source>The answer is here but cannot be written down yet; it is tried on. Please do not switch off. Gift id: %1</source>
        <translation>답을 받았지만 아직 원장에 기록하지 못해 계속 시도하고 있습니다. 컴퓨터를 끄지 마세요. 선물 ID: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Stop before it is sent</source>
        <translation>전송 전에 중단</translation>
    </message>
    <message>
        <source>The answer comes within 20 seconds. The gift is sent once; nothing is repeated by itself.</source>
        <translation>답은 20초 안에 옵니다. 선물은 한 번만 전송되며 자동으로 다시 보내지 않습니다.</translation>
    </message>
</context>
<context>
    <name>giftdesk::SettingsPane</name>
    <message>
        <source>The rules are kept.</source>
        <translation>설정을 저장했습니다.</translation>
    </message>
    <message>
        <source>Backed up and read back: %1</source>
        <extracomment>%1 is a folder.</extracomment>
        <translation>백업하고 다시 읽어 확인했습니다: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Limits and alerts</source>
        <translation>한도와 알림</translation>
    </message>
    <message>
        <source>An empty field is no limit. A gift whose outcome is not known counts as sent. Every change goes on the audit record with its reason.</source>
        <translation>비워 두면 한도가 없습니다. 결과 미확인 선물은 보낸 것으로 셉니다. 바꾼 내용과 사유는 감사 기록에 남습니다.</translation>
    </message>
    <message>
        <source>Minutes until an open outcome is told</source>
        <translation>결과 미확인 알림까지의 시간(분)</translation>
    </message>
    <message>
        <source>&amp;Reason of the change</source>
        <translation>변경 사유(&amp;R)</translation>
    </message>
    <message>
        <source>Required: for whoever checks it later</source>
        <translation>필수: 나중에 확인하는 분을 위해 적어 주세요</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Copies the journal with its keys into a new folder while you work, and reads the copy back. The passphrase of today opens it.</source>
        <translation>일하는 동안 원장과 열쇠를 새 폴더에 복사하고 다시 읽어 확인합니다. 지금의 암호로 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Sending is locked</source>
        <translation>전송 잠김</translation>
    </message>
    <message>
        <source>Reason of the re&amp;lease</source>
        <translation>해제 사유(&amp;L)</translation>
    </message>
    <message>
        <source>Required: what was found out, for whoever checks it</source>
        <translation>필수: 확인한 내용을 나중에 볼 분을 위해 적어 주세요</translation>
    </message>
    <message>
        <source>A whole number, please</source>
        <translation>숫자로 적어 주세요</translation>
    </message>
    <message>
        <source>&amp;Keep the rules</source>
        <translation>설정 저장(&amp;K)</translation>
    </message>
    <message>
        <source>Copying and reading back…</source>
        <translation>복사하고 확인하는 중…</translation>
    </message>
    <message>
        <source>&amp;Back up into…</source>
        <translation>백업(&amp;B)…</translation>
    </message>
    <message>
        <source>Reading and comparing the history…</source>
        <translation>내역을 읽고 대조하는 중…</translation>
    </message>
    <message>
        <source>Compare and relea&amp;se</source>
        <translation>대조 후 해제(&amp;S)</translation>
    </message>
    <message>
        <source>Where the backup&apos;s folder is made</source>
        <translation>백업 폴더를 만들 위치</translation>
    </message>
</context>
<context>
    <name>giftdesk::SettingsTexts</name>
    <message>
        <source>The journal&apos;s file is damaged. What can be read is shown, and nothing is sent. Close this window and put a backup in its place with giftctl backup restore; the damaged file is kept.</source>
        <translation>원장 파일이 손상되었습니다. 읽을 수 있는 내용만 보여 드리며 아무것도 보내지 않습니다. 이 창을 닫고 giftctl backup restore로 백업을 복원하세요. 손상된 파일은 그대로 보관됩니다.</translation>
    </message>
    <message>
        <source>Sending is locked: this journal was used in another place before, so gifts may have been sent there that it does not know.</source>
        <translation>전송이 잠겨 있습니다. 이 원장은 전에 다른 곳에서 쓰였으므로, 그곳에서 보낸 선물이 원장에 없을 수 있습니다.</translation>
    </message>
    <message>
        <source>Sending is locked: this journal is older than the one last used here, so gifts may have been sent that it does not know.</source>
        <translation>전송이 잠겨 있습니다. 이 원장은 여기서 마지막으로 쓴 것보다 오래되어, 원장에 없는 선물이 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>Sending is locked: the journal&apos;s file was changed outside the program.</source>
        <translation>전송이 잠겨 있습니다. 원장 파일이 프로그램 밖에서 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Sending is locked: this journal was restored from a backup, so gifts may have been sent since that it does not know.</source>
        <translation>전송이 잠겨 있습니다. 백업에서 복원한 원장이므로, 그 뒤에 보낸 선물이 원장에 없을 수 있습니다.</translation>
    </message>
    <message>
        <source>Sending is released. Gifts read: %1; unknown to this journal: %2; not sent on record, yet sent: %3.</source>
        <translation>전송 잠금을 해제했습니다. 읽은 선물 %1건, 원장에 없는 선물 %2건, 보내지 못한 것으로 기록되었으나 전송된 선물 %3건.</translation>
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
    <name>giftdesk::SidePanel</name>
    <message>
        <source>Try one of these made-up members</source>
        <translation>가상의 회원으로 시험해 보세요</translation>
    </message>
    <message>
        <source>Recent senders</source>
        <translation>최근 보낸 회원</translation>
    </message>
    <message>
        <source>Send from member %1</source>
        <translation>%1 회원의 카드로 보내기</translation>
    </message>
    <message>
        <source>Last gifts to this number</source>
        <translation>이 번호로 보낸 지난 선물</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <extracomment>One earlier gift: %1 date and time, %2 masked name, %3 amount.</extracomment>
        <translation>%1  %2  %3</translation>
    </message>
</context>
<context>
    <name>giftdesk::StartWindow</name>
    <message>
        <source>Enter the passphrase.</source>
        <translation>암호를 입력하세요.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>두 암호가 서로 다릅니다.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Giftdesk</source>
        <translation>Giftdesk</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>암호(&amp;P)</translation>
    </message>
    <message>
        <source>Passphrase &amp;again</source>
        <translation>암호 다시 입력(&amp;A)</translation>
    </message>
    <message>
        <source>Open the profile %1</source>
        <translation>접속 설정 열기: %1</translation>
    </message>
    <message>
        <source>Everything this desk keeps is encrypted. Enter its passphrase.</source>
        <translation>이 자리에 저장된 내용은 모두 암호화되어 있습니다. 암호를 입력하세요.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>열기(&amp;O)</translation>
    </message>
    <message>
        <source>Protect the profile %1</source>
        <translation>접속 설정 보호: %1</translation>
    </message>
    <message>
        <source>Everything this desk keeps will be encrypted with this passphrase. Nobody can reset it: choose one you can keep.</source>
        <translation>이 자리에 저장되는 내용은 모두 이 암호로 암호화됩니다. 암호는 아무도 되돌릴 수 없으니 잘 보관할 수 있는 것으로 정하세요.</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>만들기(&amp;C)</translation>
    </message>
    <message>
        <source>Write down the recovery code</source>
        <translation>복구 코드를 적어 두세요</translation>
    </message>
    <message>
        <source>It opens this desk if the passphrase is lost. It is shown this once and kept nowhere. Put it on paper and lock it away.</source>
        <translation>암호를 잃어버렸을 때 이 코드로 열 수 있습니다. 지금 한 번만 보여 드리며 어디에도 저장하지 않습니다. 종이에 적어 안전한 곳에 보관하세요.</translation>
    </message>
    <message>
        <source>I have &amp;written it down</source>
        <translation>적어 두었습니다(&amp;W)</translation>
    </message>
    <message>
        <source>Giftdesk could not open</source>
        <translation>Giftdesk를 열지 못했습니다</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>다시 시도(&amp;T)</translation>
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
    <name>giftdesk::UnknownStrip</name>
    <message numerus="yes">
        <source>The outcome of %n gift(s) is not confirmed.</source>
        <translation>
            <numerusform>%n건의 결과가 확인되지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>See in the journal</source>
        <translation>원장에서 보기</translation>
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
    <message>
        <source>&amp;Print…</source>
        <translation>인쇄(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;What the search understands</source>
        <translation>검색에 쓸 수 있는 말(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Caller…</source>
        <translation>전화 조회(&amp;C)…</translation>
    </message>
</context>
</TS>
