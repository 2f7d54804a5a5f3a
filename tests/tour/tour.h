#pragma once

#include "app/application.h"
#include "tests/tour/robot.h"

namespace ui {
class SaveForServerDialog;
}

/// Renews one DV and one OV certificate through the real windows, as a newcomer would, and takes a
/// picture at each step. A second tour on the same folder goes on from the first.
class Tour
{
public:
    struct Folders
    {
        QString pictures;
        QString exports;
        QString letters; ///< Where the "scanned" letter is put.
        QString sandbox; ///< The sandbox's own state.
        QString shots; ///< The README's four pictures; "" for none.
    };

    Tour(app::Application &certdesk, Folders folders, Robot::Hands hands);

    void run();

private:
    void saveSandboxRoots();
    void renewDv();
    void renewOv();
    core::Certificate expiring(bool dv);
    /// Clicks through Quick Renewal up to the purchase; does nothing if that was done earlier.
    const core::Renewal &order(const core::Certificate &certificate, const QString &picture);
    void clickThroughPages(const core::CertificateId &certificate, const QString &picture);
    /// Finds the certificate in the table and asks for its next step.
    void takeNextStep(const core::CertificateId &certificate);
    void publishRecord(const core::Renewal &renewal);
    void sendLetter(const core::Renewal &renewal);
    void chooseScan(QWidget *wizard, const QString &scan);
    void awaitReady(const core::RenewalId &id, int milliseconds);
    void savePemPair(const core::Renewal &renewal, const QString &server, const QString &picture);
    void savePkcs12(const core::Renewal &renewal);
    ui::SaveForServerDialog *openSave(const core::Renewal &renewal);
    void chooseFolder(ui::SaveForServerDialog *dialog);
    void save(ui::SaveForServerDialog *dialog, const QString &picture);
    const core::Renewal *renewalOf(const core::CertificateId &certificate);

    app::Application &m_certdesk;
    Folders m_folders;
    Robot m_robot;
};
