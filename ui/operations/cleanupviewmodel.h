#pragma once

#include "core/model/operation.h"
#include "core/operations/boundresources.h"

#include <QObject>

#include <array>
#include <functional>
#include <optional>

namespace ui {

/// A certificate that is replaced, and the one that took over.
struct ReplacedCertificate
{
    core::Certificate certificate;
    core::CertificateId successor; ///< Empty where the list names none, or none any more.
    /// Whether the successor can be put in its place in the cloud.
    core::Refusal updateRefusal = core::Refusal::None;
};

/// What is left to do about a certificate that is replaced: its notices of expiry, the places that
/// still use it, and its deletion. Does nothing itself: it asks for the operations that there are.
class CleanUpViewModel : public QObject
{
    Q_OBJECT

public:
    enum Step { Notices, Places, Deletion };
    static constexpr std::array steps{Notices, Places, Deletion};

    enum class State {
        Done, ///< Nothing is left to do.
        Open, ///< The person can do it now.
        Later, ///< It is not possible now.
        Looking, ///< It is being found out.
        Unknown ///< It could not be found out.
    };
    /// Where a step stands, in words.
    struct View
    {
        State state = State::Later;
        QString text;
        QString button; ///< "" where there is nothing to press.
    };

    using Look = std::function<core::Task<core::BoundResources>(QObject *owner)>;

    CleanUpViewModel(const ReplacedCertificate &replaced, Look look, std::function<QDateTime()> now,
                     QObject *parent = nullptr);

    void look(); ///< What uses it, as it is now; while a look is under way nothing.
    bool isLooking() const { return m_isLooking; }
    /// What the list says now; nothing where the certificate is not in it any more.
    void setReplaced(const std::optional<ReplacedCertificate> &replaced);
    const core::Certificate &certificate() const { return m_replaced.certificate; }
    QString introduction() const; ///< By what it is replaced, in words.
    bool isGone() const { return m_isGone; }

    View view(Step step) const;
    void press(Step step);

signals:
    void changed();
    void operationRequested(core::Operation operation, const core::CertificateId &certificate);

private:
    core::Refusal check(core::Operation operation) const;
    bool hasSuccessor() const { return !m_replaced.successor.isEmpty(); }
    View notices() const;
    View places() const;
    View usedPlaces() const;
    View deletion() const;

    ReplacedCertificate m_replaced;
    Look m_look;
    std::function<QDateTime()> m_now;
    std::optional<QList<core::BoundResource>> m_used; // nothing until it is known
    std::optional<core::Error> m_problem;
    bool m_isLooking = false;
    bool m_isGone = false;
};

} // namespace ui
