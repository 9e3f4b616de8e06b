// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypane.h"

#include "domain/hangulkeys.h"
#include "domain/maskedperson.h"
#include "forms/export/exportdesk.h"
#include "ui/history/exportform.h"
#include "ui/history/filterbar.h"
#include "ui/history/giftdetail.h"
#include "ui/history/historyfooter.h"
#include "ui/history/historytable.h"
#include "ui/history/historytexts.h"
#include "ui/history/savedfilterchip.h"
#include "ui/history/savefilterform.h"
#include "ui/mainwindow/detailsplitter.h"
#include "ui/text/datetimetext.h"
#include "ui/text/errortext.h"
#include "ui/text/statustext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/skeletonrows.h"

#include <QFileInfo>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace giftdesk {

HistoryPane::HistoryPane(HistoryRowSource &rows, std::shared_ptr<HistoryBackend> backend,
                         std::shared_ptr<FilterBackend> filters, QSettings &settings, const CodeBook *codes,
                         QWidget *parent)
    : Pane(parent)
    , m_settings(settings)
    , m_codes(codes)
    , m_desk(new HistoryDesk(backend, this))
    , m_exports(new ExportDesk(std::move(backend), this))
    , m_savedFilters(new FilterDesk(std::move(filters), this))
    , m_model(new HistoryModel(rows, this))
    , m_filter(keptHistoryFilter(settings))
{
    m_model->setTexts(historytexts::cellTexts(m_desk->zone(), m_desk->today()));
    m_reread.setSingleShot(true);
    m_reread.setInterval(1s);
    build();
    connectParts();
    connectSavedFilters();
    m_bar->setToday(m_desk->today());
    m_bar->setFilter(m_filter);
}

void HistoryPane::build()
{
    auto *column = parts::column(this, 3, 1);
    column->setContentsMargins(theme::u(3), theme::u(1), theme::u(3), theme::u(1));
    column->addLayout(m_strips = new QVBoxLayout);
    column->addWidget(m_strip = new MessageStrip(this));
    column->addWidget(m_bar = new FilterBar(this));
    m_bar->addChip(m_savedChip = new SavedFilterChip(*m_savedFilters, this));
    column->addWidget(m_saveForm = new SaveFilterForm(*m_savedFilters, this));
    column->addWidget(m_export = new ExportForm(*m_exports, this));
    m_table = new HistoryTable(*m_model, m_settings, this);
    m_detail = new GiftDetail(m_desk->zone(), this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_skeleton = new SkeletonRows(this));
    m_pages->addWidget(m_list = new DetailSplitter(m_table, m_detail, this));
    m_pages->addWidget(m_empty = new EmptyState(IconName::History, this));
    column->addWidget(m_pages, 1);
    column->addWidget(m_footer = new HistoryFooter(*m_desk, m_settings, this));
}

void HistoryPane::connectParts()
{
    connect(m_bar, &FilterBar::changed, this, [this](const HistoryFilter &filter) {
        m_filter = filter;
        applyFilter();
    });
    connect(m_export, &ExportForm::saveWanted, this, &HistoryPane::startExport);
    connect(m_exports, &ExportDesk::written, this, [this](const QString &path, qint64 rows) {
        //: %n gifts were written into the file %1.
        Q_EMIT toastRequested(tr("%Ln gift(s) written: %1", nullptr, int(rows)).arg(QFileInfo(path).fileName()), {},
                              {});
    });
    connect(m_bar, &FilterBar::cleared, this, &HistoryPane::clearFilter);
    connect(m_empty, &EmptyState::actionTriggered, this, &HistoryPane::runEmptyAction);
    connect(m_strip, &MessageStrip::actionTriggered, m_desk, &HistoryDesk::sync);
    connect(m_detail, &GiftDetail::receiverWanted, this, &HistoryPane::showReceiver);
    connect(m_table, &HistoryTable::receiverWanted, this, &HistoryPane::showReceiver);
    connect(m_model, &HistoryModel::phaseChanged, this, &HistoryPane::showModel);
    connect(m_model, &HistoryModel::totalsChanged, this, [this] {
        m_footer->setTotals(m_model->count(), m_model->sum());
        showExportable();
        showPage();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HistoryPane::showDetail);
    connect(m_table, &TableView::currentRowChanged, this, &HistoryPane::showDetail);
    connect(m_desk, &HistoryDesk::changed, this, &HistoryPane::showDesk);
    connect(m_desk, &HistoryDesk::progressed, this, &HistoryPane::showProgress);
    connect(m_desk, &HistoryDesk::productsChanged, this, [this] { m_bar->setProducts(m_desk->products()); });
    connect(m_desk, &HistoryDesk::rowsChanged, this, [this] {
        if (!m_reread.isActive()) {
            m_reread.start();
        }
    });
    connect(&m_reread, &QTimer::timeout, m_model, &HistoryModel::refresh);
}

void HistoryPane::connectSavedFilters()
{
    connect(m_savedChip, &SavedFilterChip::chosen, this, &HistoryPane::useFilter);
    connect(m_savedChip, &SavedFilterChip::saveWanted, m_saveForm, &SaveFilterForm::open);
    connect(m_saveForm, &SaveFilterForm::saveWanted, this, &HistoryPane::saveFilter);
    connect(m_saveForm, &SaveFilterForm::closed, this, [this] { m_savedChip->setFocus(Qt::OtherFocusReason); });
    connect(m_savedFilters, &FilterDesk::removed, this, [this](const SavedFilter &saved) {
        Q_EMIT toastRequested(tr("The saved filter was removed."), tr("Undo"),
                              [this, saved] { m_savedFilters->save(saved); });
    });
}

void HistoryPane::useFilter(const SavedFilter &saved)
{
    m_filter = saved.filter;
    m_bar->setFilter(m_filter);
    m_bar->setReceiver(saved.receiver);
    m_composing = false;
    if (!saved.text.isEmpty()) {
        return Q_EMIT paneRequested(PaneId::History, saved.text); // the window shows the text and has it searched for
    }
    Pane::search({});
    Q_EMIT searchCleared();
    applyFilter();
}

void HistoryPane::saveFilter(const QString &name)
{
    SavedFilter saved;
    saved.name = name;
    saved.filter = m_filter;
    saved.receiver = m_filter.receiverPhone.isEmpty() ? QString() : m_bar->receiver();
    saved.text = searchText();
    m_savedFilters->save(saved);
}

void HistoryPane::addStrip(QWidget *strip)
{
    m_strips->addWidget(strip);
}

void HistoryPane::showReceiver(const GiftRecord &gift)
{
    HistoryFilter filter;
    filter.preset = m_filter.preset;
    filter.from = m_filter.from;
    filter.to = m_filter.to;
    filter.receiverPhone = gift.receiverPhone;
    m_filter = filter;
    m_bar->setFilter(filter);
    m_bar->setReceiver(maskedPerson(gift.receiverName, gift.receiverPhone));
    Pane::search({});
    Q_EMIT searchCleared();
    applyFilter();
}

void HistoryPane::setSearchComposing(bool composing)
{
    m_composing = composing;
}

QString HistoryPane::title() const
{
    return tr("Gift history");
}

QString HistoryPane::searchPlaceholder() const
{
    return tr("Name, initial consonants, phone, last digits, gift ID or amount");
}

void HistoryPane::retranslate()
{
    m_bar->retranslate();
    m_model->retranslate();
    m_detail->retranslate();
    m_footer->retranslate();
    m_export->retranslate();
    m_savedChip->retranslate();
    m_saveForm->retranslate();
    m_table->setAccessibleName(title());
    m_table->retranslate();
    showStrip();
    showEmpty();
}

void HistoryPane::activated()
{
    m_desk->open();
    m_savedFilters->read();
    if (m_model->phase() == HistoryModel::Phase::Idle) {
        applyFilter();
    } else {
        m_model->refresh(); // a gift may have been sent meanwhile
    }
}

void HistoryPane::refresh()
{
    m_desk->sync();
}

void HistoryPane::search(const QString &text)
{
    Pane::search(text);
    applyFilter();
}

void HistoryPane::cancelWork()
{
    m_desk->cancel();
}

QWidget *HistoryPane::firstFocus() const
{
    return m_table;
}

bool HistoryPane::isSettled() const
{
    const bool rows = m_model->phase() != HistoryModel::Phase::Reading && m_model->phase() != HistoryModel::Phase::Idle;
    return rows && m_desk->isKnown() && !m_desk->isSyncing() && !m_reread.isActive();
}

void HistoryPane::applyFilter()
{
    m_bar->setSearching(!searchText().isEmpty());
    m_savedChip->setCurrent(m_filter, searchText());
    m_bar->setToday(m_desk->today());
    keepHistoryFilter(m_settings, m_filter);
    const auto query = historyQuery(m_filter, searchText(), m_composing, m_desk->today(), m_desk->zone());
    m_queryError = query ? std::nullopt : std::optional(query.error());
    showExportable();
    showStrip();
    if (query) {
        m_model->setQuery(*query);
    }
}

void HistoryPane::exportRows()
{
    m_export->open();
}

/// A search that cannot be read leaves the list of the one before it: that must not be taken for what was asked.
void HistoryPane::showExportable()
{
    m_export->setCount(m_queryError ? std::nullopt : m_model->count());
    Q_EMIT printableChanged();
}

/// Exactly what is shown: the rows of the filter, the columns of the table.
void HistoryPane::startExport(const QString &path)
{
    ExportWish wish = m_table->exportColumns();
    wish.query = m_model->query();
    wish.search = searchLanguageText(m_filter, searchText(), m_desk->today());
    wish.path = path;
    wish.unmasked = m_export->isUnmasked();
    wish.reason = m_export->reason();
    for (const GiftStatus status : knownGiftStatuses()) {
        wish.statusWords.insert(status, giftStatusText(status));
    }
    m_exports->start(wish);
}

void HistoryPane::clearFilter()
{
    m_filter = {};
    m_composing = false;
    m_bar->setFilter(m_filter);
    Pane::search({});
    Q_EMIT searchCleared();
    applyFilter();
}

bool HistoryPane::isFiltered() const
{
    return !searchText().isEmpty() || !m_filter.isDefault();
}

void HistoryPane::showModel()
{
    showStrip();
    showPage();
    showDetail();
    tellSettled();
}

void HistoryPane::showDesk()
{
    if (m_desk->isSyncing() != m_working) {
        m_working = m_desk->isSyncing();
        m_dayShown = {};
        m_working ? Q_EMIT workStarted(tr("Getting the gift history")) : Q_EMIT workFinished();
    }
    showStrip();
    showPage();
    tellSettled();
}

void HistoryPane::showProgress(qint64 rows, QDate day)
{
    if (day != m_dayShown) {
        m_dayShown = day;
        //: Progress of a synchronisation: the first day of the week that is being read.
        Q_EMIT workStarted(tr("Getting the gift history from %1 on").arg(dateText(day)));
    }
    Q_EMIT workProgressed(rows, 0);
}

/// What is wrong, if anything: with the search, with reading the store, with the connection.
void HistoryPane::showStrip()
{
    std::optional<Error> error = m_queryError;
    if (!error && m_model->phase() == HistoryModel::Phase::Failed) {
        error = m_model->error();
    }
    if (error) {
        const ErrorText text = errorText(*error);
        return m_strip->show({Severity::Error, text.message() + u' ' + text.action, {}, text.code});
    }
    if (!m_desk->error()) {
        return m_strip->clear();
    }
    if (m_desk->error()->kind() == ErrorKind::Network && m_desk->lastSync() > 0) {
        const bool today = dayInZone(m_desk->lastSync(), m_desk->zone()) == m_desk->today();
        const QString age = today ? toZone(m_desk->lastSync(), m_desk->zone()).toString(u"HH:mm"_s)
                                  : dateTimeText(m_desk->lastSync(), m_desk->zone());
        //: %1 is a time such as 14:03.
        return m_strip->show({Severity::Waiting, tr("Not connected. You are looking at %1's data.").arg(age),
                              tr("Reconnect"), m_desk->error()->code()});
    }
    const ErrorText text = errorText(*m_desk->error(), m_codes, u"gifts.list");
    m_strip->show({Severity::Error, text.message() + u' ' + text.action, tr("Try again"), text.code});
}

void HistoryPane::showPage()
{
    const bool reading =
        m_model->phase() == HistoryModel::Phase::Idle || m_model->phase() == HistoryModel::Phase::Reading;
    QWidget *page = m_list;
    if (m_model->rowCount() == 0) {
        page = reading || !m_desk->isKnown() ? static_cast<QWidget *>(m_skeleton) : m_empty;
    }
    page == m_skeleton ? m_skeleton->start() : m_skeleton->stop();
    if (page == m_empty) {
        showEmpty();
    }
    m_pages->setCurrentWidget(page);
}

void HistoryPane::showEmpty()
{
    if (m_desk->isSyncing()) {
        return m_empty->setTexts(tr("Getting the gift history…"), tr("Gifts appear here as they come in."));
    }
    if (m_desk->isNeverSynced()) {
        return m_empty->setTexts(tr("No gift history here yet"), tr("Get the last 90 days?"), tr("Get history"));
    }
    const QString sentence = historytexts::noHitText(m_filter, searchText(), m_desk->today());
    QString action = isFiltered() ? tr("Clear filters") : QString();
    if (const auto meant = hangul::meantInHangul(searchText().trimmed())) {
        //: %1 is the Hangul of what was typed with the Latin layout on: 홍길동 for ghdrlfehd.
        action = tr("Search for “%1”").arg(*meant);
    }
    m_empty->setTexts(tr("Nothing found"), sentence, action);
}

void HistoryPane::runEmptyAction()
{
    if (m_desk->isNeverSynced()) {
        return m_desk->sync();
    }
    if (const auto meant = hangul::meantInHangul(searchText().trimmed())) {
        return Q_EMIT paneRequested(PaneId::History, *meant);
    }
    clearFilter();
}

/// The gift of the current row; one whose row is being read anew stays until its row is there.
void HistoryPane::showDetail()
{
    const QModelIndex current = m_table->currentIndex();
    const GiftRecord *gift = m_model->record(current.isValid() ? current.row() : -1);
    if (gift) {
        m_detail->setGift(*gift);
    } else if (!current.isValid()) {
        m_detail->setGift({});
    }
}

void HistoryPane::tellSettled()
{
    const bool now = isSettled();
    if (now && !m_wasSettled) {
        Q_EMIT settled();
    }
    m_wasSettled = now;
}

} // namespace giftdesk
