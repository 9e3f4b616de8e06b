// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/terminal.h"

#include <QCoreApplication>

#include <termios.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace giftdesk::ctl {

namespace {

/// Typed characters stay unseen while it lives.
class EchoOff
{
public:
    EchoOff()
    {
        m_changed = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        m_changed = m_changed && tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~EchoOff()
    {
        if (m_changed) {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        }
        std::fputc('\n', stderr);
    }
    EchoOff(const EchoOff &) = delete;
    EchoOff &operator=(const EchoOff &) = delete;

private:
    termios m_before{};
    bool m_changed = false;
};

Result<SecretBytes> askOnce(const QString &question)
{
    std::fputs(question.toUtf8().constData(), stderr);
    std::fflush(stderr);
    const EchoOff quiet;
    SecretBytes line(4096);
    const ssize_t length = read(STDIN_FILENO, line.data(), size_t(line.size()));
    if (length <= 0) {
        return failure(Fault::PassphraseMissing);
    }
    return line.part(0, length - (line.data()[length - 1] == '\n' ? 1 : 0));
}

} // namespace

bool isInteractive()
{
    return isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0;
}

bool hasTerminalForProgress()
{
    return isatty(STDERR_FILENO) != 0;
}

Result<SecretBytes> askPassphrase(UnlockNeed need)
{
    const bool isNew = need == UnlockNeed::NewPassphrase;
    auto first = askOnce(isNew ? QCoreApplication::translate("Giftctl", "New passphrase for this data folder: ")
                               : QCoreApplication::translate("Giftctl", "Passphrase of this data folder: "));
    if (!first || !isNew || first->isEmpty()) {
        return first;
    }
    const auto second = askOnce(QCoreApplication::translate("Giftctl", "The same once more: "));
    if (!second) {
        return failure(second.error());
    }
    return *first == *second ? std::move(first) : failure(Fault::PassphraseWrong);
}

} // namespace giftdesk::ctl
