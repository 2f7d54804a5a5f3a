#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QHash>
#include <QObject>

/// A KWallet daemon with the faults of real ones. Real ones keep an acknowledged write in memory
/// for five seconds, and QtKeychain reports refused writes and removals as done (security.md F4,
/// F5). It has to live in a thread of its own: QtKeychain asks it with blocking calls.
class FakeWallet : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.KWallet")

public:
    enum class Fault { None, Locked, WriteError, WriteRefused, RemoveRefused };

    ~FakeWallet() override { QDBusConnection::disconnectFromBus(QStringLiteral("fakewallet")); }

    bool publish()
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus,
                                                            QStringLiteral("fakewallet"));
        return bus.registerObject(QStringLiteral("/modules/kwalletd5"), this,
                                  QDBusConnection::ExportAllSlots)
            && bus.registerService(QStringLiteral("org.kde.kwalletd5"));
    }

    /// What a kill -9 leaves.
    void crash() { m_entries = m_onDisk; }

    Fault fault = Fault::None;

public slots:
    QString networkWallet() { return QStringLiteral("kdewallet"); }
    bool isOpen(const QString &) { return fault != Fault::Locked; }
    int open(const QString &, qlonglong, const QString &)
    {
        return fault == Fault::Locked ? -1 : 7;
    }
    int entryType(int, const QString &, const QString &key, const QString &)
    {
        return m_entries.contains(key) ? 2 : 0; // 2: binary
    }
    QByteArray readEntry(int, const QString &, const QString &key, const QString &)
    {
        return m_entries.value(key);
    }
    int writeEntry(int, const QString &, const QString &key, const QByteArray &value,
                   const QString &)
    {
        if (fault == Fault::WriteError)
            sendErrorReply(QStringLiteral("org.kde.Error"), QStringLiteral("disk full"));
        if (fault == Fault::WriteError || fault == Fault::WriteRefused)
            return -1;
        m_entries[key] = value;
        return 0;
    }
    int removeEntry(int, const QString &, const QString &key, const QString &)
    {
        if (fault == Fault::RemoveRefused)
            return -3;
        return m_entries.remove(key) ? 0 : -3;
    }
    void sync(int, const QString &) { m_onDisk = m_entries; }

private:
    QHash<QString, QByteArray> m_entries;
    QHash<QString, QByteArray> m_onDisk;
};
