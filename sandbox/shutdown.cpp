#include "sandbox/shutdown.h"

#include <QFile>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <mutex>
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

} // namespace

class Shutdown::Watcher
{
public:
    Watcher(bool withParent, std::function<void()> asked)
        : m_audience(std::make_shared<Audience>())
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
        QObject::connect(&m_poll, &QTimer::timeout, &m_poll, [this, asked] {
            if (signalled == 0)
                return;
            m_poll.stop();
            asked();
        });
        m_poll.start(std::chrono::milliseconds(100));
        if (!withParent)
            return;
        m_audience->tell = [this, asked = std::move(asked)] {
            QMetaObject::invokeMethod(&m_poll, asked, Qt::QueuedConnection);
        };
        watchInput(m_audience);
    }

    ~Watcher()
    {
        const std::scoped_lock lock(m_audience->mutex);
        m_audience->tell = nullptr;
    }

    Watcher(const Watcher &) = delete;
    Watcher &operator=(const Watcher &) = delete;

private:
    // Whom to tell that standard input has ended, for as long as there is somebody.
    struct Audience
    {
        std::mutex mutex;
        std::function<void()> tell;
    };

    // Blocks for good if standard input never ends, so the thread is left to the end of the
    // process.
    static void watchInput(std::shared_ptr<Audience> audience)
    {
        std::thread([audience = std::move(audience)] {
            QFile input;
            char byte = 0;
            if (input.open(0, QIODevice::ReadOnly | QIODevice::Unbuffered)) {
                while (input.read(&byte, 1) > 0) { }
            }
            const std::scoped_lock lock(audience->mutex);
            if (audience->tell)
                audience->tell();
        }).detach();
    }

    std::shared_ptr<Audience> m_audience;
    QTimer m_poll;
};

Shutdown::Shutdown(bool withParent, std::function<void()> asked)
    : m_watcher(std::make_unique<Watcher>(withParent, std::move(asked)))
{
}

Shutdown::~Shutdown() = default;

} // namespace sandbox
