// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/drillbackend.h"
#include "ui/mainwindow/pane.h"
#include "ui/widgets/messagestrip.h"

#include <QHash>
#include <QTimer>

#include <memory>

class QButtonGroup;
class QLabel;
class QPushButton;
class QRadioButton;

namespace giftdesk {

/// Fire drill: what the practised-on provider does wrong, one button each, and what it has seen, so that staff can
/// compare their own journal with the truth. Only there where the provider is the embedded sandbox.
class DrillPane : public Pane
{
    Q_OBJECT
public:
    explicit DrillPane(std::shared_ptr<DrillBackend> backend, QWidget *parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void activated() override;
    void refresh() override;
    QWidget *firstFocus() const override;

    /// Says above every pane that a drill runs, with a button that ends it. For MainWindow::addStrip(), which takes it.
    MessageStrip *strip() const { return m_strip; }
    QRadioButton *button(DrillScene scene) const { return m_scenes.value(scene).button; }
    void play(DrillScene scene);

private:
    struct Row
    {
        QRadioButton *button = nullptr;
        QLabel *story = nullptr;
    };

    void build();
    void showScene();
    void showCount();

    std::shared_ptr<DrillBackend> m_backend;
    QHash<DrillScene, Row> m_scenes;
    QButtonGroup *m_group;
    QLabel *m_title;
    QLabel *m_intro;
    QLabel *m_truthTitle;
    QLabel *m_truth;
    QPushButton *m_send;
    MessageStrip *m_error;
    MessageStrip *m_strip;
    QTimer m_tick;
};

} // namespace giftdesk
