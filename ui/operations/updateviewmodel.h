#pragma once

#include "core/model/certificate.h"
#include "core/operations/resourceupdate.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// Puts a certificate in the place of an older one on the cloud resources that use that: which, how
/// far it is, what failed. What runs, runs at the provider: closing the window ends nothing, and
/// the next one finds it again. Knows no widget.
class UpdateViewModel : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        Looking, ///< For updates under way, then for what uses the old certificate.
        CannotLook, ///< problem() says why; nothing was changed.
        Asking,
        Starting,
        Following, ///< An update that is under way.
        Resting, ///< An update that has ended.
        Unknown ///< An update may have begun: problem() says why that is not known.
    };

    /// Resources of one kind and region.
    struct Place
    {
        core::BoundResource resource;
        bool isPossible = true; ///< Otherwise it has to be changed where it is managed.
        bool isChosen = true;
    };

    struct Calls
    {
        std::function<core::Task<core::BoundResources>(const QList<core::CertificateId> &,
                                                       QObject *)>
            look;
        std::function<core::Task<QList<core::UpdateRecord>>(const core::CertificateId &newOne,
                                                            QObject *)>
            records;
        std::function<core::Task<core::StartedUpdate>(const core::UpdateRequest &, QObject *)>
            start;
        std::function<core::Task<QList<core::UpdateItem>>(qint64 record, QObject *)> items;
        std::function<core::Task<void>(qint64 record, QObject *)> retry;
        std::function<core::Task<void>(qint64 record, QObject *)> rollBack;
    };

    /// `older`: those whose place it may take, the likeliest first.
    UpdateViewModel(core::Certificate certificate, QList<core::Certificate> older, core::Site site,
                    Calls calls, std::chrono::milliseconds pollInterval, QObject *parent = nullptr);
    ~UpdateViewModel() override;

    void begin(); ///< Also again, after CannotLook and for another update.

    const core::Certificate &certificate() const { return m_certificate; }
    const QList<core::Certificate> &older() const { return m_older; }
    qsizetype chosenOlder() const { return m_chosenOlder; } ///< -1: there is none.
    void chooseOlder(qsizetype index);
    const std::vector<Place> &places() const { return m_places; }
    void setPlaceChosen(std::size_t place, bool isChosen);
    void setIgnoresOldNotices(bool ignores) { m_ignoresOldNotices = ignores; }

    Stage stage() const { return m_stage; }
    const std::optional<core::Error> &problem() const { return m_problem; }
    bool canStart() const;
    void start();

    const QList<core::UpdateRecord> &records() const { return m_records; }
    qint64 record() const { return m_record; } ///< The one that is shown; 0: none.
    bool wasRunning() const { return m_wasRunning; } ///< It is not the one that was asked for.
    void showRecord(qint64 record);
    const QList<core::UpdateItem> &items() const { return m_items; }
    int count(core::UpdateStatus status) const; ///< Of items().
    bool canRetry() const; ///< Something failed.
    void retry();
    bool canRollBack() const; ///< Something has the new certificate.
    void rollBack(); ///< The person has said yes.

signals:
    void changed();
    void ended(); ///< An update that was under way has come to its end.

private:
    void takeRecords(const core::Result<QList<core::UpdateRecord>> &records);
    void lookForPlaces();
    void takePlaces(const core::Result<core::BoundResources> &found);
    void takeStart(const core::Result<core::StartedUpdate> &started);
    void takeRerun(const core::Result<void> &done);
    void follow(qint64 record);
    void poll();
    void readRecordsAgain();
    void takeItems(const core::Result<QList<core::UpdateItem>> &items);
    void fail(const core::Error &error, Stage stage);
    void setStage(Stage stage);

    core::Certificate m_certificate;
    QList<core::Certificate> m_older;
    core::Site m_site;
    Calls m_calls;
    qsizetype m_chosenOlder;
    std::vector<Place> m_places;
    bool m_ignoresOldNotices = false;
    Stage m_stage = Stage::Looking;
    std::optional<core::Error> m_problem;
    QList<core::UpdateRecord> m_records;
    qint64 m_record = 0;
    bool m_wasRunning = false;
    bool m_isWatched = false; // it was seen under way
    int m_emptyAnswers = 0;
    QList<core::UpdateItem> m_items;
    QTimer m_poll;
    std::unique_ptr<QObject> m_job; // owns the call under way: another one ends it
};

} // namespace ui
