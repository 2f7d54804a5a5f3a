#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QObject>
#include <QTest>
#include <QVariantMap>

/// The password prompt of a desktop, for a real gnome-keyring: one whom nobody answers, or one that
/// is dismissed at once. Stands on the bus where GNOME's own would be.
class PromptDouble : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gnome.keyring.internal.Prompter")

public:
    enum class Person { Away, Dismisses };

    bool publish(Person person)
    {
        m_person = person;
        return m_bus.registerObject(QStringLiteral("/org/gnome/keyring/Prompter"), this,
                                    QDBusConnection::ExportAllSlots)
            && m_bus.registerService(service());
    }
    ~PromptDouble() override
    {
        m_bus.unregisterService(service());
        QDBusConnection::disconnectFromBus(m_bus.name());
    }

    /// The person comes back and dismisses every prompt there is.
    void dismissAll()
    {
        m_person = Person::Dismisses;
        for (const Prompt &prompt : std::exchange(m_open, {}))
            say(prompt, QStringLiteral("no"));
    }
    bool isOpen() const { return !m_open.isEmpty(); }

public slots:
    void BeginPrompting(const QDBusObjectPath &callback)
    {
        say({message().service(), callback.path()}, QString());
    }
    void PerformPrompt(const QDBusObjectPath &callback, const QString &, const QVariantMap &,
                       const QString &)
    {
        const Prompt prompt{message().service(), callback.path()};
        if (m_person == Person::Dismisses)
            say(prompt, QStringLiteral("no"));
        else
            m_open.append(prompt);
    }
    void StopPrompting(const QDBusObjectPath &callback)
    {
        m_bus.asyncCall(
            toCallback({message().service(), callback.path()}, QStringLiteral("PromptDone")));
    }

private:
    struct Prompt
    {
        QString client;
        QString path;
    };

    static QString service() { return QStringLiteral("org.gnome.keyring.SystemPrompter"); }

    static QDBusMessage toCallback(const Prompt &prompt, const QString &method)
    {
        return QDBusMessage::createMethodCall(
            prompt.client, prompt.path,
            QStringLiteral("org.gnome.keyring.internal.Prompter.Callback"), method);
    }

    /// After the answer to the call that led here, without which the daemon does not listen.
    void say(const Prompt &prompt, const QString &reply)
    {
        QMetaObject::invokeMethod(
            this,
            [this, prompt, reply] {
                QDBusMessage ready = toCallback(prompt, QStringLiteral("PromptReady"));
                ready << reply << QVariantMap() << QString();
                m_bus.asyncCall(ready);
            },
            Qt::QueuedConnection);
    }

    QDBusConnection m_bus =
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("promptdouble"));
    Person m_person = Person::Away;
    QList<Prompt> m_open;
};
