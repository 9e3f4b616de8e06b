// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfield.h"

#include "ui/widgets/parts.h"

#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {
namespace {

/// A label's words without its mnemonic: "휴대폰(&P)" and "&Phone" are spoken without the mark.
QString withoutMnemonic(QString label)
{
    static const QRegularExpression koreanForm(u"\\(&.\\)"_s);
    label.remove(koreanForm);
    return label.remove(u'&');
}

} // namespace

FormField::FormField(QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_label(parts::label(this))
    , m_line(parts::label(this, TextSize::Hint, Colour::SecondText))
{
    auto *column = parts::column(this, 0, 0.5);
    column->addWidget(m_label);
    column->addWidget(m_editor);
    column->addWidget(m_line);
    m_label->setBuddy(m_editor);
    // The height of a line with words in it, which is a pixel more than that of the empty label.
    m_line->setText(u"가g"_s);
    m_line->setMinimumHeight(m_line->sizeHint().height());
    m_line->clear();
    m_line->setWordWrap(true);
    setMaximumWidth(theme::u(70));
}

void FormField::setTexts(const QString &label, const QString &hint)
{
    m_label->setText(label);
    m_editor->setAccessibleName(withoutMnemonic(label));
    setHint(hint);
}

void FormField::setError(const QString &error)
{
    m_error = error;
    showLine();
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    showLine();
}

QLineEdit *FormField::lineEdit() const
{
    return qobject_cast<QLineEdit *>(m_editor);
}

void FormField::showLine()
{
    m_line->setText(hasError() ? m_error : m_hint);
    theme::setTextColour(m_line, hasError() ? Colour::Refused : Colour::SecondText);
    m_editor->setAccessibleDescription(m_line->text());
}

} // namespace giftdesk
