#include "sandbox/shutdown.h"

#include <QFile>
#include <QTimer>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <thread>

namespace sandbox {

namespace {

// A signal handler may touch nothing else.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): see above
volatile std::sig_atomic_t signalled = 0;

void noteSignal(int)
{
    signalled = 1;
}

using Flag = std::shared_ptr<std::atomic<bool>>;

// Blocks for good if standard input never ends, so the thread is left to the end of the process.
void watchInput(Flag ended)
{
    std::thread([ended = std::move(ended)] {
        QFile input;
        char byte = 0;
        if (input.open(0, QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            while (input.read(&byte, 1) > 0) { }
        }
        *ended = true;
    }).detach();
}

} // namespace

class Shutdown::Watcher
{
public:
    Watcher(bool withParent, std::function<void()> asked)
        : m_inputEnded(std::make_shared<std::atomic<bool>>(false))
    {
        std::signal(SIGTERM, noteSignal);
        std::signal(SIGINT, noteSignal);
#ifdef SIGBREAK
        std::signal(SIGBREAK, noteSignal);
#endif
#ifdef SIGHUP
        std::signal(SIGHUP, noteSignal);
#endif
#ifdef SIGPIPE
        std::signal(SIGPIPE, SIG_IGN);
#endif
        if (withParent)
            watchInput(m_inputEnded);
        QObject::connect(&m_poll, &QTimer::timeout, &m_poll, [this, asked = std::move(asked)] {
            if (signalled == 0 && !*m_inputEnded)
                return;
            m_poll.stop();
            asked();
        });
        m_poll.start(std::chrono::milliseconds(100));
    }

private:
    Flag m_inputEnded;
    QTimer m_poll;
};

Shutdown::Shutdown(bool withParent, std::function<void()> asked)
    : m_watcher(std::make_unique<Watcher>(withParent, std::move(asked)))
{
}

Shutdown::~Shutdown() = default;

} // namespace sandbox
