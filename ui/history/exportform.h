// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;

namespace giftdesk {

class ExportDesk;
class FormField;
class MessageStrip;

/// Writing the list into a file: why, masked or not, where; then how far it is, and Cancel. Hidden until it is asked
/// for.
class ExportForm : public QFrame
{
    Q_OBJECT
public:
    explicit ExportForm(ExportDesk &desk, QWidget *parent = nullptr);

    void open();
    /// Of the list; nothing while it is being counted.
    void setCount(std::optional<qint64> count);
    void retranslate();

    bool isUnmasked() const;
    QString reason() const;

Q_SIGNALS:
    void saveWanted(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showState();
    void askForFile();
    void close();

    ExportDesk &m_desk;
    std::optional<qint64> m_count;
    QLabel *m_title;
    FormField *m_reason;
    QCheckBox *m_masked;
    QLabel *m_progress;
    MessageStrip *m_error;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace giftdesk
