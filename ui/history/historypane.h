// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codebook.h"
#include "forms/filters/filterdesk.h"
#include "forms/historydesk.h"
#include "forms/historyfilter.h"
#include "tables/historymodel.h"
#include "ui/mainwindow/pane.h"

#include <QTimer>

class QSettings;
class QStackedWidget;
class QVBoxLayout;

namespace giftdesk {

class EmptyState;
class ExportDesk;
class ExportForm;
class FilterBar;
class GiftDetail;
class HistoryFooter;
class HistoryTable;
class MessageStrip;
class SaveFilterForm;
class SavedFilterChip;
class SkeletonRows;

/// The gift history: chips, table, detail, totals. It shows what the cache holds at once, and synchronises beside it.
class HistoryPane : public Pane
{
    Q_OBJECT
public:
    /// `rows`, `settings` and `codes` (may be null) are borrowed. The filter last used is kept in the settings.
    HistoryPane(HistoryRowSource &rows, std::shared_ptr<HistoryBackend> backend, std::shared_ptr<FilterBackend> filters,
                QSettings &settings, const CodeBook *codes, QWidget *parent = nullptr);

    /// A strip that belongs above everything else (open outcomes). Takes it.
    void addStrip(QWidget *strip);
    /// No synchronisation while a gift is being sent (decisions D7).
    void setSendRunning(bool running) { m_desk->setSendRunning(running); }
    /// The cache may hold other rows than before.
    void readAnew() { m_desk->readAge(); }
    /// Only the gifts to the receiver of this one, whatever was searched for before.
    void showReceiver(const GiftRecord &gift);
    /// Whether the last syllable of the text that search() brings next may yet become another one.
    void setSearchComposing(bool composing) override;

    QString title() const override;
    QString searchPlaceholder() const override;
    void retranslate() override;
    void activated() override;
    void refresh() override;
    void search(const QString &text) override;
    void cancelWork() override;
    bool canExport() const override { return !m_queryError && m_model->count().value_or(0) > 0; }
    void exportRows() override;
    QWidget *firstFocus() const override;
    bool isSettled() const override;

    HistoryModel *model() const { return m_model; }

private:
    void build();
    void connectParts();
    void applyFilter();
    void clearFilter();
    void showModel();
    void showDesk();
    void showProgress(qint64 rows, QDate day);
    void showStrip();
    void showPage();
    void showEmpty();
    void showDetail();
    void runEmptyAction();
    void showExportable();
    void startExport(const QString &path);
    void connectSavedFilters();
    void useFilter(const SavedFilter &saved);
    void saveFilter(const QString &name);
    void tellSettled();
    bool isFiltered() const;

    QSettings &m_settings;
    const CodeBook *m_codes;
    HistoryDesk *m_desk;
    ExportDesk *m_exports;
    FilterDesk *m_savedFilters;
    HistoryModel *m_model;
    HistoryFilter m_filter;
    std::optional<Error> m_queryError;
    bool m_composing = false;
    bool m_working = false;
    bool m_wasSettled = false;
    QDate m_dayShown;
    QTimer m_reread; ///< at most once a second while a synchronisation brings rows
    QVBoxLayout *m_strips;
    MessageStrip *m_strip;
    FilterBar *m_bar;
    ExportForm *m_export;
    SavedFilterChip *m_savedChip;
    SaveFilterForm *m_saveForm;
    QStackedWidget *m_pages;
    SkeletonRows *m_skeleton;
    QWidget *m_list;
    EmptyState *m_empty;
    HistoryTable *m_table;
    GiftDetail *m_detail;
    HistoryFooter *m_footer;
};

} // namespace giftdesk
