#pragma once

#include "core/base/task.h"
#include "core/model/order.h"
#include "core/renewal/renewal.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace ui {

class NewProfileViewModel;

/// The organisation and the contact that go into the new order: the ones the provider has saved for
/// the account, loaded when the window opens, or new ones that the person enters. Where there is
/// one, it is chosen; where there are several, the person chooses.
class RenewalContacts : public QObject
{
    Q_OBJECT

public:
    enum class Loading { NotStarted, Running, Done, Failed };

    /// The number of the organisation or administrator that was entered and is not saved yet.
    static constexpr qint64 unsaved = 0;

    struct Needs
    {
        bool organisation = false;
        bool documents = false; ///< Of identity, in a new profile.
    };

    /// New ones that were entered, whether they are chosen or not.
    struct Typed
    {
        std::optional<core::NewProfile> organisation;
        std::optional<core::NewProfile> administrator;
        qint64 administratorsCompany = unsaved;
    };

    struct Seams
    {
        std::function<core::Task<QList<core::Company>>(QObject *owner)> companies;
        std::function<core::Task<QList<core::Manager>>(qint64 company, QObject *owner)> managers;
        /// What is known about whom the certificate is for, to begin a form with; may be null.
        std::function<core::Task<core::NewProfile>(QObject *owner)> known = {};
    };

    RenewalContacts(Needs needs, Seams seams, QObject *parent = nullptr);
    ~RenewalContacts() override;

    void load(); ///< Also again, after a failure.
    Loading loading() const { return m_loading; }
    const std::optional<core::Error> &error() const { return m_error; }

    /// OV and EV: an organisation and its administrator. DV and free: an e-mail address is enough.
    bool needsOrganisation() const { return m_needs.organisation; }
    const QList<core::Company> &companies() const { return m_companies; }
    const QList<core::Manager> &managers() const { return m_managers; }
    /// The chosen ones; `unsaved` for those in profile().
    std::optional<qint64> companyId() const { return m_companyId; }
    std::optional<qint64> managerId() const { return m_managerId; }
    QString email() const { return m_email; }
    /// What was entered, if that is chosen. It is kept when a saved one is chosen instead.
    std::optional<core::NewProfile> profile() const;
    const std::optional<core::NewProfile> &newOrganisation() const { return m_typed.organisation; }
    /// For the chosen organisation.
    std::optional<core::NewProfile> newAdministrator() const;
    bool canEnterAdministrator() const; ///< A saved organisation is chosen.
    /// A form for a new organisation, or for a new administrator of the chosen one; with what was
    /// typed before, or is known.
    std::unique_ptr<NewProfileViewModel> openForm(bool withOrganisation) const;
    void enter(const core::NewProfile &profile); ///< And chooses it.

    void chooseCompany(qint64 id);
    void chooseManager(qint64 id);
    void setEmail(const QString &email);
    /// What an earlier plan had; kept through loading.
    void restore(const core::RenewalPlan &plan);
    /// The same, with what was typed and not chosen.
    void restore(const core::RenewalPlan &plan, const Typed &typed);
    const Typed &typed() const { return m_typed; }
    bool isTouched() const { return m_isTouched; } ///< By the person, since the last of these:
    void setUntouched() { m_isTouched = false; }

    QString missing() const; ///< What an order still lacks, in words; empty if nothing.
    QString openChoice() const; ///< What the person has to enter or choose now, in words.
    QString companyText() const; ///< The chosen organisation, or "".
    QString managerText() const; ///< The chosen contact with e-mail, or "".

signals:
    void changed();

private:
    void loadManagers();
    void acceptCompanies(const core::Result<QList<core::Company>> &result);
    void acceptManagers(const core::Result<QList<core::Manager>> &result);
    void fail(const core::Error &error);
    const core::Manager *chosenManager() const;

    Needs m_needs;
    Seams m_seams;
    std::unique_ptr<QObject> m_call; // owns the request under way
    Loading m_loading = Loading::NotStarted;
    std::optional<core::Error> m_error;
    QList<core::Company> m_companies;
    QList<core::Manager> m_managers;
    std::optional<qint64> m_companyId;
    std::optional<qint64> m_managerId;
    QString m_email;
    Typed m_typed;
    bool m_isTouched = false;
};

QString nameOf(const core::NewProfile &profile); ///< Of the administrator, as below.
/// "Ada Lovelace, Head of IT (ada@example.com)".
QString nameOf(const core::Manager &manager);

} // namespace ui
