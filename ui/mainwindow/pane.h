// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace giftdesk {

enum class PaneId { Send, Batch, History, Journal, Resolve, DayClose, Products, Cards, Settings, Drill };

/// The word of a pane in settings, `--pane` and file names of screenshots.
QString paneKey(PaneId id);

/// One page of the main window. It fills itself when it is activated for the first time, never in its constructor.
/// Texts are set in retranslate(), which is called once before the pane is shown and again at each language change.
class Pane : public QWidget
{
    Q_OBJECT
public:
    explicit Pane(QWidget *parent = nullptr);

    virtual QString title() const = 0;
    /// What the search box finds in this pane; empty: it has nothing to search, and Return in the box searches the
    /// history.
    virtual QString searchPlaceholder() const { return {}; }

    virtual void retranslate() = 0;
    /// The pane came to the front.
    virtual void activated() {}
    /// "New gift" was asked for: what is finished makes room, what is being written stays.
    virtual void beginNew() {}
    /// F5.
    virtual void refresh() {}
    virtual void search(const QString &text);
    /// Comes before search(): the last syllable of the text is still being composed and may become another one.
    virtual void setSearchComposing(bool) {}
    /// The last search, put back into the box when the pane comes to the front again.
    QString searchText() const { return m_searchText; }
    /// Whether the pane holds something to print now; printableChanged() says when that changes.
    virtual bool canPrint() const { return false; }
    /// Asks for a printer and prints; only where canPrint().
    virtual void print() {}
    /// Whether what the pane shows can be written into a file now; printableChanged() says when that changes.
    virtual bool canExport() const { return false; }
    /// Asks how and where; only where canExport().
    virtual void exportRows() {}
    /// Cancel of the progress strip.
    virtual void cancelWork() {}
    /// What has the focus when the pane comes to the front by key; null: the first control.
    virtual QWidget *firstFocus() const { return nullptr; }
    /// Nothing is being read any more: a screenshot of the pane is complete.
    virtual bool isSettled() const { return true; }
    /// Whether the window may close now (an outcome still on its way says no).
    virtual bool mayClose() const { return true; }
    /// The window wants to close and cannot yet: nothing new begins.
    virtual void closeWanted() {}

Q_SIGNALS:
    void settled();
    void titleChanged();
    void printableChanged();
    /// The number in the rail; 0 for none.
    void badgeChanged(int count);
    /// Long work: `what` is a translated sentence, `total` 0 if not known. workFinished() ends it.
    void workStarted(const QString &what);
    void workProgressed(qint64 done, qint64 total);
    void workFinished();
    void toastRequested(const QString &text, const QString &action, const std::function<void()> &run);
    /// Asks the window to bring another pane to the front, with a search in it unless empty.
    void paneRequested(giftdesk::PaneId id, const QString &search);
    /// Clears the search box (a "clear filters" button was pressed).
    void searchCleared();

protected:
    void changeEvent(QEvent *event) override;

private:
    QString m_searchText;
};

} // namespace giftdesk
