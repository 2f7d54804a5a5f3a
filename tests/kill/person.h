#pragma once

#include "core/certificates/materialloader.h"
#include "core/model/account.h"
#include "core/renewal/renewals.h"
#include "core/serverfiles/stagingnotes.h"
#include "tests/kill/killswitch.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <string_view>

namespace killtest {

inline constexpr std::string_view exportPassword = "kill-test password";

/// How a renewal ended for the person.
struct Outcome
{
    enum class Kind {
        Saved, ///< Issued, and its files are written.
        Decision, ///< It waits for a decision that CertDesk names in `text`.
        Stuck ///< Neither, after a long time: `text` says where.
    };

    Kind kind = Kind::Stuck;
    QString text;
};

/// Somebody who wants one certificate renewed and does what CertDesk asks for: confirms the
/// purchase, publishes the record, uploads the letter, saves the files, tries again after an error.
class Person : public QObject
{
    Q_OBJECT

public:
    struct Wish
    {
        core::RenewalPlan plan;
        QString letterFile;
        QString exportFolder;
        core::StagingNotes notes;
    };

    Person(core::Renewals &renewals, core::MaterialLoader &materials, core::Account account,
           KillSwitch &killSwitch, Wish wish);

    /// After the renewals were resumed.
    void begin();

signals:
    void finished(const killtest::Outcome &outcome);

private:
    void act();
    void answer(const core::Renewal &renewal);
    void startOver();
    void payOpenOrder(const core::Renewal &renewal);
    void decideAfterLongLook(const core::Renewal &renewal);
    void uploadLetter(const core::Renewal &renewal);
    void publishRecord(const core::Renewal &renewal);
    void save(const core::Renewal &renewal);
    void writeFiles(const core::ServerMaterial &material);
    void finish(Outcome::Kind kind, const QString &text);
    QString whereItStands() const;

    core::Renewals &m_renewals;
    core::MaterialLoader &m_materials;
    core::Account m_account;
    KillSwitch &m_switch;
    Wish m_wish;
    core::RenewalId m_id;
    QTimer m_timer;
    QElapsedTimer m_time;
    QSet<QString> m_paid; ///< Orders, in the console.
    bool m_isAway = false; ///< At the registrar, or waiting for an answer of their own.
    bool m_isDone = false;
};

} // namespace killtest
