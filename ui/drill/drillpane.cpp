// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drill/drillpane.h"

#include "ui/drill/drilltexts.h"
#include "ui/journal/entrytexts.h"
#include "ui/text/errortext.h"
#include "ui/theme/style.h"
#include "ui/widgets/parts.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace std::chrono_literals;

using namespace Qt::Literals::StringLiterals;

namespace giftdesk {

namespace {

/// The words of a button without its mnemonic: `Dow&n`, `접속 불가(&N)`.
QString plain(QString text)
{
    static const QRegularExpression mark(u"\\(&.\\)|&"_s);
    return text.remove(mark);
}

} // namespace

DrillPane::DrillPane(std::shared_ptr<DrillBackend> backend, QWidget *parent)
    : Pane(parent)
    , m_backend(std::move(backend))
    , m_group(new QButtonGroup(this))
    , m_title(parts::label(this, TextSize::Title))
    , m_intro(wrapped(this, TextSize::Normal, Colour::SecondText))
    , m_truthTitle(parts::label(this, TextSize::Normal, Colour::SecondText))
    , m_truth(wrapped(this))
    , m_send(new QPushButton(this))
    , m_error(new MessageStrip(this))
    , m_strip(new MessageStrip)
{
    build();
    connect(m_send, &QPushButton::clicked, this, [this] { Q_EMIT paneRequested(PaneId::Send, {}); });
    connect(m_strip, &MessageStrip::actionTriggered, this, [this] { play(DrillScene::Normal); });
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            showCount();
        }
    });
    m_tick.start();
}

void DrillPane::build()
{
    auto *content = new QWidget(this);
    content->setMaximumWidth(theme::u(90));
    QVBoxLayout *column = parts::column(content, 3, 1);
    column->addWidget(m_title);
    column->addWidget(m_intro);
    column->addWidget(m_error);
    for (const DrillScene scene : drilltexts::scenes()) {
        const Row row{new QRadioButton(content), wrapped(content, TextSize::Normal, Colour::SecondText)};
        row.story->setContentsMargins(theme::u(3), 0, 0, theme::u(0.5));
        m_group->addButton(row.button);
        column->addWidget(row.button);
        column->addWidget(row.story);
        connect(row.button, &QRadioButton::clicked, this, [this, scene] { play(scene); });
        m_scenes.insert(scene, row);
    }
    column->addWidget(parts::line(content));
    column->addWidget(m_truthTitle);
    column->addWidget(m_truth);
    column->addWidget(m_send, 0, Qt::AlignRight);
    setButtonRole(m_send, ButtonRole::Primary);
    column->addStretch(1);
    QVBoxLayout *outer = parts::column(this, 0, 0);
    outer->addWidget(parts::scrolling(content, this));
}

QString DrillPane::title() const
{
    //: The pane where staff practise what to do when the provider fails.
    return tr("Fire drill");
}

void DrillPane::retranslate()
{
    m_title->setText(title());
    m_intro->setText(tr("Choose what the sandbox does wrong, then send a gift and deal with what comes. No real money "
                        "moves here."));
    m_truthTitle->setText(tr("What the sandbox itself knows"));
    m_send->setText(tr("Send a gift for &practice"));
    for (auto row = m_scenes.cbegin(); row != m_scenes.cend(); ++row) {
        row->button->setText(drilltexts::name(row.key()));
        row->story->setText(drilltexts::story(row.key()));
        row->button->setAccessibleDescription(row->story->text());
    }
    showScene();
    showCount();
}

void DrillPane::activated()
{
    showCount();
}

void DrillPane::refresh()
{
    showCount();
}

QWidget *DrillPane::firstFocus() const
{
    return m_scenes.value(m_backend->scene()).button;
}

void DrillPane::play(DrillScene scene)
{
    const Status played = m_backend->play(scene);
    played ? m_error->clear() : m_error->show(errorStrip(played.error(), {}));
    showScene();
}

void DrillPane::showScene()
{
    const DrillScene scene = m_backend->scene();
    m_scenes.value(scene).button->setChecked(true);
    if (scene == DrillScene::Normal) {
        return m_strip->clear();
    }
    //: %1 is the name of what goes wrong, for example "Drop the answer".
    m_strip->show({Severity::Waiting, tr("Fire drill: %1").arg(plain(drilltexts::name(scene))), tr("End the drill")});
}

void DrillPane::showCount()
{
    const DrillCount count = m_backend->count();
    const QStringList lines{tr("Requests to send a gift: %1").arg(count.requests),
                            tr("Gifts made by them: %1").arg(count.gifts),
                            tr("Your journal should come to the same number of gifts.")};
    m_truth->setText(lines.join(QLatin1Char('\n')));
}

} // namespace giftdesk
