#pragma once

#include "core/base/clock.h"
#include "core/base/task.h"
#include "core/dns/recordcheck.h"
#include "core/model/order.h"
#include "ui/dns/dnstext.h"
#include "ui/text/errortext.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace ui {

/// What the DNS panel asks of others. Each ends with its owner.
struct DnsPanelCalls
{
    std::function<core::Task<core::CertificateDetail>(QObject *owner)> fetchDetail;
    std::function<core::Task<core::RecordFinding>(const core::RecordQuestion &, QObject *owner)>
        checkRecord;
    std::function<core::Task<QList<core::DomainVerification>>(QObject *owner)> askProvider;
    /// Looks at the web site for records of kind File; none: nobody looks.
    std::function<core::Task<core::FileFinding>(const core::ValidationRecord &, QObject *owner)>
        checkFile = {};
    /// Whether CertDesk added records for this certificate that are still there.
    std::function<bool()> hasAddedRecords = [] { return false; };
    /// When somebody else last asked the provider; invalid for never.
    std::function<QDateTime()> providerAskedAt = [] { return QDateTime(); };
    /// Looking on with the window closed (core::ProofWatch).
    std::function<bool()> isWatched = [] { return false; };
    std::function<void(bool watched)> setWatched = [](bool) {};
    QStringList issuers = {}; ///< The CA's names in CAA records; empty: by the product's brand.
    core::Clock clock = core::systemTime;
    /// From one check by itself to the next; the last one repeats.
    QList<std::chrono::milliseconds> pauses = {std::chrono::seconds(15), std::chrono::seconds(30),
                                               std::chrono::minutes(1),  std::chrono::minutes(2),
                                               std::chrono::minutes(5),  std::chrono::minutes(10)};
};

/// What has to be published to prove the domains of one certificate, and whether it is seen. Checks
/// by itself while it is active, at growing intervals. The provider is never asked more often than
/// every 5 minutes (facts.md 4.4), and by itself only once DNS shows the records.
class DnsPanelViewModel : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Loading,
        NotLoaded, ///< See problem().
        NothingToProve,
        Proving,
        Issued,
        Closed ///< The order was refused or cancelled.
    };

    struct Item
    {
        core::ValidationRecord record;
        FindingText seen; ///< What public DNS says, or for files the web site.
        FindingText provider;
        QString zone; ///< As DNS has it; "" while that is not known.
        QList<SightingText> sightings; ///< What each server or address that was asked said.
    };

    explicit DnsPanelViewModel(DnsPanelCalls calls, QObject *parent = nullptr);
    ~DnsPanelViewModel() override;

    /// Reads where the order stands and checks; or stops all that. The panel does this when it is
    /// shown and hidden.
    void setActive(bool active);
    /// Asks DNS, then the provider.
    void checkNow();
    /// Asks DNS soon and more often again: something was just published.
    void lookAgain();
    core::Result<void> saveFile(const core::ValidationRecord &record, const QString &path) const;

    State state() const { return m_state; }
    const QList<Item> &items() const { return m_items; }
    QString domain() const;
    /// As DNS has it; "" where that is not known.
    QString zoneOf(const core::ValidationRecord &record) const;
    /// "I have added it": looks on with the window closed, and tells.
    void setWatched(bool watched);
    bool isWatched() const;
    bool canBeWatched() const; ///< There is something to wait for.
    /// It is issued, the record proves nothing further, and CertDesk added it.
    bool hasRecordsToRemove() const;
    bool isBusy() const { return m_round != nullptr; }
    std::optional<ErrorText> problem() const { return m_problem; }

    QString headline() const; ///< Where the proof stands, in one sentence.
    QString explanation() const; ///< What that means and how long it takes.
    QString deadlineText() const; ///< "" where there is none.
    QString activityText() const; ///< What is being asked, or when the next check is.
    QString providerPauseText() const; ///< When the provider can be asked again; "" if now.
    QString allRecordsText() const;
    QList<PlacedRecord> placedRecords() const;
    QDateTime deadline() const; ///< UTC; invalid where there is none.

signals:
    void changed();
    void ticked(); ///< A second passed: the texts with times have changed.
    void issued();

private:
    enum class Step { Reading, AskingDns, AskingProvider };

    void startRound(bool byHand);
    void readDetail(Step then);
    void takeDetail(const core::CertificateDetail &detail);
    void askDns();
    void takeFile(Item &item, const core::FileFinding &finding);
    void takeFinding(Item &item, const core::RecordFinding &finding);
    void askProvider();
    void takeVerifications(const QList<core::DomainVerification> &verifications);
    void endRound();
    bool mayAskProvider() const;
    bool isWorthAsking() const;
    QDateTime providerFreeAt() const;

    DnsPanelCalls m_calls;
    std::optional<core::CertificateDetail> m_detail;
    State m_state = State::Loading;
    Step m_step = Step::Reading;
    QList<Item> m_items;
    std::optional<ErrorText> m_problem;
    QDateTime m_providerAskedAt;
    std::unique_ptr<QObject> m_round; // owns the calls under way: resetting it ends them
    qsizetype m_pending = 0;
    qsizetype m_nextPause = 0;
    bool m_isActive = false;
    bool m_isByHand = false;
    bool m_isNews = false; // issued, and nobody has been told
    QTimer m_recheck;
    QTimer m_second;
};

} // namespace ui
